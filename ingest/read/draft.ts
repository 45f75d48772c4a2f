// What a reader hands on: the plain text of one document and what its source says about it, before any cleaning.

/** What a source says about its document; null where it says nothing. `published` is ISO 8601. */
export interface Particulars {
  readonly title: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly url: string | null
}

/** What is known of a document from outside its text. */
export interface Knowledge {
  /** Said outright (front matter, meta tags, record fields): wins over what the text shows. */
  readonly given: Particulars
  /** Said by the way (file properties, the largest type on the first page): used where the text shows nothing. */
  readonly guessed: Particulars
}

export interface Draft extends Knowledge {
  /** Paragraphs separated by blank lines. Where `paged`, a form feed stands wherever a new page begins. */
  readonly text: string
  readonly paged: boolean
  readonly pagesWithoutText: number
}

/** Where a reader takes its bytes from; `name` is for error messages and extensions. */
export interface Source {
  readonly name: string
  readonly bytes: Uint8Array
}

export const NOTHING_SAID: Particulars = { title: null, author: null, publisher: null, published: null, url: null }

/** A draft without pages; what is left out of `said` is null. */
export function draftOf(text: string, said: { given?: Partial<Particulars>; guessed?: Partial<Particulars> } = {}): Draft {
  return {
    text,
    paged: false,
    pagesWithoutText: 0,
    given: { ...NOTHING_SAID, ...said.given },
    guessed: { ...NOTHING_SAID, ...said.guessed },
  }
}
