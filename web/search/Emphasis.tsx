// A name with the letters that were typed in bold.

interface Props {
  readonly text: string
  readonly query: string
}

export function Emphasis({ text, query }: Props) {
  const start = findWordStart(text, query)
  if (start < 0 || query === '') return <>{text}</>
  const end = start + query.length
  return (
    <>
      {text.slice(0, start)}
      <b>{text.slice(start, end)}</b>
      {text.slice(end)}
    </>
  )
}

/** Where `query` begins a word of `text`, ignoring case; -1 when it does not. */
export function findWordStart(text: string, query: string): number {
  const [haystack, needle] = [text.toLowerCase(), query.toLowerCase()]
  // Lower case of a few letters is longer than they are; offsets would be wrong then.
  if (haystack.length !== text.length) return -1
  let at = haystack.indexOf(needle)
  while (at > 0 && /[\p{L}\p{N}]/u.test(haystack.charAt(at - 1))) at = haystack.indexOf(needle, at + 1)
  return at
}
