// A list of names from what was pasted or dropped.

/** One name a line, without empty ones and without a second of the same. */
export function readNames(text: string): readonly string[] {
  return [...new Set(text.split(/\r?\n/u).map((line) => line.trim().replace(/\s+/gu, ' ')).filter((line) => line !== ''))]
}

/** The names in the first column of comma-, semicolon- or tab-separated values; quoted ones may hold the separator. */
export function readFirstColumn(text: string): readonly string[] {
  const cells = text.replace(/^\uFEFF/u, '').split(/\r?\n/u).map((line) => /^\s*(?:"((?:[^"]|"")*)"|([^,;\t]*))/u.exec(line))
  return readNames(cells.map((cell) => (cell?.[1]?.replaceAll('""', '"') ?? cell?.[2] ?? '').trim()).join('\n'))
}
