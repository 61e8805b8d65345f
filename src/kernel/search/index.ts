export { excerpt, highlight, wordsFound } from './highlight.ts'
export { type SearchDocument, SearchIndex } from './search-index.ts'
