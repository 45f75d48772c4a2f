// Cypher as CodeMirror sees it: one token after the other, enough for colours. Neo4j's own language support was measured and
// left out: the maintained one is a pre-release of 1.8 MB (gzipped), the older one 0.3 MB, and its grammar marks COUNT { … }
// and EXISTS { … } as wrong. Errors come from the engine itself.

import { HighlightStyle, StreamLanguage, syntaxHighlighting, type StreamParser, type StringStream } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { tags } from '@lezer/highlight'
import { FUNCTIONS, KEYWORDS } from './words.ts'

interface State {
  /** Inside a comment of several lines. */
  comment: boolean
  /** What stood before, where it decides what a word is: ":" before a label or type, "." before a property. */
  before: ':' | '.' | ''
}

const NAMES: ReadonlySet<string> = new Set(KEYWORDS)
const CALLABLE: ReadonlySet<string> = new Set(FUNCTIONS.map((name) => name.toLowerCase()))
const ATOMS: ReadonlySet<string> = new Set(['TRUE', 'FALSE', 'NULL'])

export const parser: StreamParser<State> = {
  name: 'cypher',
  startState: () => ({ comment: false, before: '' }),
  token: (stream, state) => {
    if (state.comment) return endComment(stream, state)
    if (stream.eatSpace()) return null
    const { before } = state
    state.before = ''
    return plain(stream, state) ?? word(stream, before) ?? symbol(stream, state, before)
  },
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } }, closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] } },
}

function endComment(stream: StringStream, state: State): string {
  if (stream.skipTo('*/')) {
    stream.match('*/')
    state.comment = false
  } else stream.skipToEnd()
  return 'comment'
}

/** What is recognised by how it begins. */
function plain(stream: StringStream, state: State): string | null {
  if (stream.match('//')) {
    stream.skipToEnd()
    return 'comment'
  }
  if (stream.match('/*')) {
    state.comment = true
    return endComment(stream, state)
  }
  if (stream.match(/^'(?:[^'\\]|\\.)*'?|^"(?:[^"\\]|\\.)*"?/)) return 'string'
  if (stream.match(/^\$(?:`[^`]*`|\w+)/)) return 'variableName.special'
  return stream.match(/^(?:0x[\da-f]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?)/i) ? 'number' : null
}

function word(stream: StringStream, before: State['before']): string | null {
  const match = stream.match(/^(?:`[^`]*`|[\p{L}_][\p{L}\p{N}_]*)/u)
  if (match === null || match === false || match === true) return null
  if (before === ':') return 'typeName'
  if (before === '.') return 'propertyName'
  const name = match[0].toUpperCase()
  if (ATOMS.has(name)) return 'atom'
  if (CALLABLE.has(match[0].toLowerCase()) && /^\s*\(/.test(stream.string.slice(stream.pos))) return 'variableName.function'
  return NAMES.has(name) ? 'keyword' : 'variableName'
}

function symbol(stream: StringStream, state: State, before: State['before']): string | null {
  const character = stream.next() ?? ''
  if (character === ':' || (before === ':' && '&!(%'.includes(character))) state.before = ':'
  else if (character === '|') state.before = ':'
  else if (character === '.' && stream.peek() !== '.') state.before = '.'
  return null
}

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.typeName, color: 'var(--legal-ink)' },
  { tag: tags.string, color: 'var(--cooperation-ink)' },
  { tag: [tags.number, tags.atom, tags.special(tags.variableName)], color: 'var(--events-ink)' },
  { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
  { tag: tags.function(tags.variableName), color: 'var(--accent)' },
])

/** Cypher with its colours. */
export function cypher(): Extension {
  return [StreamLanguage.define(parser), syntaxHighlighting(COLOURS)]
}
