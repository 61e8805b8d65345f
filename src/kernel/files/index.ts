export { type FileInfo, type FileStore, openFileStore, type Upload } from './file-store.ts'
export { sniffType } from './sniff.ts'
