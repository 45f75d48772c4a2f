// HTML to plain text, the same way for web pages, Markdown and Word: linkedom parses, nothing is run or fetched.

import { parseHTML } from 'linkedom'

// Parsing takes time by the square of the depth; real pages stay below a hundred.
const DEEPEST = 2000

/** A parsed page. Scripts are never run, nothing is loaded. Throws RangeError when tags are nested beyond all reason. */
export function parsePage(html: string): Document {
  const depth = measureDepth(html)
  if (depth > DEEPEST) throw new RangeError(`its tags are nested ${depth} deep; the limit is ${DEEPEST}`)
  // A fragment needs a frame, or linkedom takes its first element for the root.
  return parseHTML(/<html[\s>]/iu.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`).document
}

const UNCLOSED = /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/iu

/** How deep tags are nested at most, about; those that need no closing tag do not count. */
export function measureDepth(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)/giu)) {
    if (UNCLOSED.test(name)) continue
    depth = Math.max(0, depth + (slash === '/' ? -1 : 1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** The text of the first element of that (prefixed) name in an XML text, or null. For elements that hold nothing but text. */
export function findXmlText(xml: string, name: string): string | null {
  const content = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`, 'u').exec(xml)?.[1] ?? ''
  return findText(parsePage(content).body).trim() || null
}

// Not text, or not the document's.
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'NAV', 'BUTTON', 'SELECT', 'TEXTAREA', 'IFRAME', 'OBJECT', 'SVG', 'CANVAS', 'AUDIO', 'VIDEO'])

const PARAGRAPHS = new Set(
  ['ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BODY', 'CAPTION', 'DD', 'DETAILS', 'DIV', 'DL', 'DT', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LI', 'MAIN', 'OL', 'P', 'PRE', 'SECTION', 'SUMMARY', 'TABLE', 'TBODY', 'TFOOT', 'THEAD', 'TR', 'UL'],
)

/** The text of an element and all in it, as paragraphs separated by blank lines. */
export function findText(root: Node): string {
  const parts: string[] = []
  visit(root, parts)
  return parts.join('').split(/\n[^\S\n]*\n\s*/u).map((part) => part.trim()).filter((part) => part !== '').join('\n\n')
}

function visit(node: Node, parts: string[]): void {
  if (isText(node)) parts.push((node.textContent ?? '').replace(/\s+/gu, ' '))
  if (!isElement(node)) return
  const name = node.tagName.toUpperCase()
  if (SKIPPED.has(name) || isHidden(node) || isNoteMark(node, name)) return
  if (name === 'BR') return void parts.push('\n')
  if (name === 'PRE') return void parts.push('\n\n', node.textContent, '\n\n')
  const edge = PARAGRAPHS.has(name) ? '\n\n' : name === 'TD' || name === 'TH' ? ' ' : ''
  parts.push(edge)
  for (const child of node.childNodes) visit(child, parts)
  parts.push(edge)
}

function isText(node: Node): boolean {
  return node.nodeType === 3
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true' || /display\s*:\s*none/iu.test(element.getAttribute('style') ?? '')
}

/** The number of a footnote would stick to the word before it: "Andijan[1]". */
function isNoteMark(element: Element, name: string): boolean {
  return name === 'SUP' && /^\s*[[(]?(?:\d{1,3}|[*†‡]{1,3})[\])]?\s*$/u.test(element.textContent)
}
