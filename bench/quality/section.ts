// What a measurement of quality gives: a table, or several, on one corpus or several, with what must be known to read it.

export interface Section {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What was trained on what, what is left out, what a figure may not be compared with. */
  readonly notes: readonly string[]
}

/** Measures one thing on the corpora under a folder. */
export type Measurement = (corpora: string) => Promise<Section | readonly Section[]> | Section
