// Makes characters comparable before anything looks at the text: one kind of newline and of space, composed letters,
// nothing invisible. Offsets of everything later point into text that has been through here.

interface CharacterRule {
  readonly pattern: RegExp
  readonly put: string | ((found: string) => string)
  readonly reason: string
}

// In this order: what becomes a newline or a space first, then what vanishes.
const RULES: readonly CharacterRule[] = [
  { pattern: /\p{Surrogate}/gu, put: '\ufffd', reason: 'half a character cannot be stored' },
  { pattern: /\r\n?|[\v\u0085\u2028\u2029]/gu, put: '\n', reason: 'one kind of newline' },
  { pattern: /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu, put: ' ', reason: 'typographic spaces split names from their search' },
  { pattern: /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu, put: '', reason: 'control characters' },
  { pattern: /[\u00ad\u200b\u200e\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu, put: '', reason: 'soft hyphens, zero width, direction marks' },
  {
    pattern: /(?<![\p{L}\p{M}\p{So}\ufe0f])[\u200c\u200d]|(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\u200c\u200d]/gu,
    put: '',
    reason: 'joiners mean something in Persian, in Indic scripts and between emoji, elsewhere they only hide',
  },
  { pattern: /[\ufb00-\ufb06]/gu, put: (found) => found.normalize('NFKC'), reason: 'the ligatures of typesetters' },
  { pattern: /[\uf0a7\uf0b7\uf0d8\uf0fc]/gu, put: '•', reason: 'bullets of the Symbol and Wingdings fonts' },
  { pattern: /\p{Co}/gu, put: '', reason: 'private characters mean something in one font alone' },
  { pattern: /[^\S\n\f]+/gu, put: ' ', reason: 'long runs of whitespace break the tokenizer’s offsets' },
]

/**
 * The same text with one kind of newline and space, composed (NFC), and without characters that nobody sees.
 * Typographic quotes and dashes stay. A form feed survives only where `paged`, elsewhere it is a newline.
 */
export function normalizeCharacters(text: string, paged = false): string {
  const even = paged ? text : text.replace(/\f/gu, '\n')
  return RULES.reduce((current, rule) => replaceAll(current, rule), even).normalize('NFC')
}

function replaceAll(text: string, { pattern, put }: CharacterRule): string {
  return typeof put === 'string' ? text.replace(pattern, put) : text.replace(pattern, put)
}
