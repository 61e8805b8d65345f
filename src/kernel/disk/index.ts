export { type DiskWatch, type FreeSpace, freeSpaceOf, isLow, watchDisk } from './watch-disk.ts'
