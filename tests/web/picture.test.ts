import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { groupIntoLines } from '../../web/graph/lines.ts'
import { drawPicture } from '../../web/takeaway/svg.ts'
import type { Palette } from '../../web/theme/palette.ts'
import { entity, relationship } from './graph/make.ts'

const each = <K extends string>(...names: K[]) => Object.fromEntries(names.map((name) => [name, '#123456'])) as Record<K, string>
const PALETTE: Palette = {
  ...each('canvas', 'ink', 'quiet', 'accent', 'font'),
  types: each('Person', 'Organization', 'Country', 'Place', 'Event'),
  categories: each('standing', 'cooperation', 'conflict', 'legal', 'events', 'none'),
}
const model = (names: readonly string[], links: readonly string[]) => ({
  entities: names.map((name) => entity(name.charAt(0), { name })),
  lines: groupIntoLines(links.map((link) => relationship(link)), () => false),
  ...{ groups: [], places: new Map(), layout: 'force' as const, lone: new Set<string>(), selectedEntity: null, selectedLine: null, marked: new Set<string>() },
  wordsOf: () => 'holds <&> "office"',
})
const POSITIONS = new Map([['a', { x: 0, y: 0 }], ['b', { x: 200, y: 100 }]])

describe('the picture of the canvas', () => {
  it.each([
    { names: ['a', 'b'], links: ['a-b'], shapes: 2, lines: 1, why: 'two and a line' },
    { names: ['a', 'b'], links: ['a-b', 'b-a'], shapes: 2, lines: 2, why: 'lines both ways, each on its own side' },
    { names: ['a', 'c'], links: ['a-c'], shapes: 1, lines: 0, why: 'what has no place is left out, with its lines' },
    { names: [], links: [], shapes: 0, lines: 0, why: 'nothing at all' },
  ])('$why', ({ names, links, shapes, lines }) => {
    const { svg, width, height } = drawPicture(model(names, links), POSITIONS, PALETTE)
    const document = new DOMParser({ onError: (_level: string, message: string) => expect.fail(message) }).parseFromString(svg, 'image/svg+xml')
    expect(document.getElementsByTagName('circle')).toHaveLength(shapes)
    expect(document.getElementsByTagName('path')).toHaveLength(lines)
    expect(width * height).toBeGreaterThan(0)
    expect(svg).not.toMatch(/NaN|undefined/u)
  })

  it('writes names as the text that they are', () => {
    const { svg } = drawPicture(model(['a <b>&"\u0001'], []), POSITIONS, PALETTE)
    expect(svg).toContain('a &lt;b&gt;&amp;&quot;\ufffd')
  })

  it('bends two lines to different sides', () => {
    const { svg } = drawPicture(model(['a', 'b'], ['a-b', 'b-a']), POSITIONS, PALETTE)
    const bends = [...svg.matchAll(/ Q(\S+)/gu)].map(([, point]) => point)
    expect(new Set(bends).size).toBe(2)
  })
})
