import { StringStream } from '@codemirror/language'
import { describe, expect, it } from 'vitest'
import { suggest } from '../../../web/query/editor/completion.ts'
import { parser } from '../../../web/query/editor/language.ts'

/** Each token that has a colour, with its kind. */
function colour(text: string): readonly string[] {
  const state = parser.startState?.(2) ?? expect.fail('no state')
  return text.split('\n').flatMap((line) => {
    const stream = new StringStream(line, 2, 2)
    const found: string[] = []
    while (!stream.eol()) {
      stream.start = stream.pos
      const kind = parser.token(stream, state)
      if (kind !== null) found.push(`${stream.current()} ${kind}`)
    }
    return found
  })
}

describe('colours', () => {
  it.each([
    ['MATCH (n:Person)', ['MATCH keyword', 'n variableName', 'Person typeName'], 'a clause, a name, a label'],
    ['match (n)', ['match keyword', 'n variableName'], 'small letters'],
    ['-[r:LEADS|MEMBER_OF]->', ['r variableName', 'LEADS typeName', 'MEMBER_OF typeName'], 'types'],
    ['n.match', ['n variableName', 'match propertyName'], 'a property that is called like a clause'],
    ['count(n)', ['count variableName.function', 'n variableName'], 'a function'],
    ['RETURN count { (n)--() }', ['RETURN keyword', 'count keyword', 'n variableName'], 'a subquery'],
    [`"a 'b'" 'c\\'d'`, [`"a 'b'" string`, `'c\\'d' string`], 'strings'],
    ['$name 12.5 true', ['$name variableName.special', '12.5 number', 'true atom'], 'a parameter, a number, a truth'],
    ['// a MATCH', ['// a MATCH comment'], 'a comment'],
    ['/* a\nMATCH */ RETURN', ['/* a comment', 'MATCH */ comment', 'RETURN keyword'], 'a comment of two lines'],
    ['(n:`odd label`)', ['n variableName', '`odd label` typeName'], 'a name in backticks'],
  ])('%s: %s (%s)', (text, tokens) => {
    expect(colour(text)).toEqual(tokens)
  })
})

const KNOWN = { labels: ['Person', 'Place'], types: ['LEADS'], properties: ['name'], parameters: ['person'] }

describe('suggestions', () => {
  it.each([
    ['MATCH (n:', 'Person', 'labels in a node'],
    ['MATCH (n:Person)-[r:', 'LEADS', 'types in a relationship'],
    ['MATCH (n:Person)-[:LEADS|', 'LEADS', 'further types'],
    ['MATCH (n:Person {', 'name', 'properties in a map'],
    ['MATCH (n) RETURN n.', 'name', 'properties after a dot'],
    ['MATCH (n {id: $', 'person', 'parameters after $'],
    ['MATCH (someone) RET', 'RETURN', 'clauses'],
    ['MATCH (someone) RETURN some', 'someone', 'names that the query has given'],
    ['MATCH (n) RETURN coal', 'coalesce', 'functions'],
    ['MATCH (n) WHERE n:Pers', 'Person', 'a label in a condition'],
  ])('%s| → %s: %s', (before, label) => {
    expect(suggest(before, before, KNOWN)?.options.map((option) => option.label)).toContain(label)
  })

  it('are silent where nothing is being written', () => {
    expect(suggest('MATCH (n) ', 'MATCH (n) ', KNOWN)).toBeNull()
  })
})
