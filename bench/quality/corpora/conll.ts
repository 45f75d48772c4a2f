// Columns of tokens and tags, read as training reads them.

export { findSpans, readConll, type TaggedSentence } from '../../../ingest/train/conll.ts'
