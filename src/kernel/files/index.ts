export type { FileInfo, FileStore, Upload } from '#kernel/context'
export { type FileJson, fileAsJson } from './file.store.ts'
export { openFileStore } from './file-store.ts'
export { sniffType } from './sniff.ts'
