// Times of decisions in words, in the reader's own time zone.

/** "14:02" of an ISO time. */
export function formatTime(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}

/** "24 August 2005". */
export function formatDay(at: string): string {
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** "24 August 2005, 14:02". */
export function formatMoment(at: string): string {
  return `${formatDay(at)}, ${formatTime(at)}`
}
