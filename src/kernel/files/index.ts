export type { FileInfo, FileStore, Upload } from '#kernel/context'
export { openFileStore } from './file-store.ts'
export { sniffType } from './sniff.ts'
