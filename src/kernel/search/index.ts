export { asTyped } from './as-typed.ts'
export { excerpt, highlight, wordsFound } from './highlight.ts'
export { type SaidText, type SearchDocument, SearchIndex } from './search-index.ts'
