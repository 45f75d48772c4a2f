// How nodes and lines are drawn, from the tokens alone.

import type { Palette } from '../theme/palette.ts'
import { CATEGORY_MARKS, TYPE_MARKS } from '../theme/marks.ts'
import type { NodeSingular, StyleSheet } from './engine.ts'

/** Pixels that letters need to be read. */
const READABLE = 11

/** The canvas's style sheet in a palette; a large graph has simpler lines. */
export function buildStyle(palette: Palette, large: boolean): StyleSheet {
  return [...nodeRules(palette), ...edgeRules(palette), ...(large ? plainRules(palette) : []), ...stateRules(palette)]
}

/** Lines from middle to middle: a fifth of the reckoning. What is lit stands out, for nothing fades; it alone has arrows,
    halfway, and what is chosen or pointed at alone has words: of thousands nobody could tell them apart. */
function plainRules({ accent }: Palette): StyleSheet {
  const told = ['.lit', '.hovered', '.chosen']
  return [
    { selector: 'edge', style: { 'curve-style': 'haystack', 'haystack-radius': 0, label: '' } },
    { selector: told.map((state) => `edge${state}[directed = "yes"]`).join(', '), style: { 'mid-target-arrow-shape': 'triangle' } },
    { selector: 'edge.hovered, edge.chosen', style: { label: 'data(label)' } },
    { selector: 'edge.lit', style: { 'underlay-color': accent, 'underlay-opacity': 0.25, 'underlay-padding': 2 } },
  ]
}

function nodeRules({ types, ink, canvas, font }: Palette): StyleSheet {
  const base: StyleSheet = [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        label: 'data(label)',
        color: ink,
        'font-family': font,
        'font-size': 'data(font)',
        'font-weight': 500,
        'text-wrap': 'wrap',
        'text-max-width': '200px',
        'text-valign': 'bottom',
        'text-margin-y': 5,
        'line-height': 1.15,
        'text-background-color': canvas,
        'text-background-opacity': 0.86,
        'text-background-padding': '2px',
        'text-background-shape': 'roundrectangle',
        'min-zoomed-font-size': 7,
        'border-width': 0,
        'overlay-opacity': 0,
      },
    },
  ]
  for (const [type, { shape, token }] of Object.entries(TYPE_MARKS)) {
    const colour = Object.entries(types).find(([name]) => name === type)?.[1] ?? token
    base.push({ selector: `node[type = "${type}"]`, style: { shape, 'background-color': colour, 'border-color': colour } })
  }
  return base
}

function edgeRules({ categories, quiet, canvas, font }: Palette): StyleSheet {
  const base: StyleSheet = [
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'curve-style': 'bezier',
        'control-point-step-size': 34,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        'target-distance-from-node': 3,
        'source-distance-from-node': 3,
        label: 'data(label)',
        color: quiet,
        'font-family': font,
        'font-size': 10,
        'font-weight': 400,
        'text-rotation': 'autorotate',
        'text-background-color': canvas,
        'text-background-opacity': 0.9,
        'text-background-padding': '1.5px',
        'min-zoomed-font-size': 7.5,
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge[directed = "no"]', style: { 'target-arrow-shape': 'none' } },
    { selector: 'edge[dash = "dashed"]', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 4] } },
    { selector: 'edge[dash = "dotted"]', style: { 'line-style': 'dashed', 'line-dash-pattern': [1.5, 3.5] } },
  ]
  for (const category of Object.keys(CATEGORY_MARKS)) {
    const colour = Object.entries(categories).find(([name]) => name === category)?.[1] ?? quiet
    base.push({ selector: `edge[category = "${category}"]`, style: { 'line-color': colour, 'target-arrow-color': colour, 'mid-target-arrow-color': colour } })
  }
  return base
}

/** Later rules win: what is selected is never faded. */
function stateRules({ accent, ink, canvas }: Palette): StyleSheet {
  return [
    { selector: 'node[grouped = "yes"]', style: { 'background-opacity': 0.35, 'border-width': 2, 'border-style': 'double' } },
    { selector: 'node.pinned', style: { 'border-width': 1.5, 'border-color': ink, 'border-opacity': 0.55 } },
    { selector: '.lone', style: { opacity: 0.4 } },
    { selector: 'edge.wordless', style: { 'text-opacity': 0, 'text-background-opacity': 0 } },
    { selector: 'node.faded', style: { opacity: 0.4 } },
    { selector: 'edge.faded', style: { opacity: 0.25, 'text-opacity': 0, 'text-background-opacity': 0 } },
    { selector: 'edge.lit', style: { 'z-index': 5, color: ink } },
    // What is pointed at can always be read, however small the rest is.
    { selector: 'node.hovered, node.chosen', style: { 'min-zoomed-font-size': 0, 'text-max-width': '2000px', 'font-size': (node: NodeSingular) => Math.max(Number(node.data('font')), READABLE / node.cy().zoom()) } },
    { selector: 'node.hovered', style: { 'z-index': 20,  'underlay-color': accent, 'underlay-opacity': 0.1, 'underlay-padding': 7, 'underlay-shape': 'ellipse' } },
    { selector: 'edge.hovered', style: { 'underlay-color': accent, 'underlay-opacity': 0.12, 'underlay-padding': 4, color: ink, 'text-opacity': 1, 'text-background-opacity': 0.95, 'z-index': 8 } },
    {
      selector: 'node.chosen',
      style: {
        'border-width': 2.5,
        'border-color': accent,
        'underlay-color': accent,
        'underlay-opacity': 0.16,
        'underlay-padding': 10,
        'underlay-shape': 'ellipse',
        'font-weight': 600,
        'z-index': 10,
        opacity: 1,
      },
    },
    { selector: 'node.end', style: { 'border-width': 2.5, 'border-color': accent, 'z-index': 9, opacity: 1 } },
    {
      selector: 'edge.chosen',
      style: {
        'underlay-color': accent,
        'underlay-opacity': 0.16,
        'underlay-padding': 6,
        'font-weight': 600,
        'font-size': 11,
        color: ink,
        'text-opacity': 1,
        'text-background-opacity': 0.95,
        'z-index': 10,
        opacity: 1,
      },
    },
    { selector: 'core', style: { 'selection-box-color': accent, 'selection-box-opacity': 0.08, 'selection-box-border-color': accent, 'selection-box-border-width': 1, 'active-bg-color': accent, 'active-bg-opacity': 0, 'active-bg-size': 0, 'outside-texture-bg-color': canvas, 'outside-texture-bg-opacity': 1 } },
  ]
}
