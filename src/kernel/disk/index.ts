export { type DiskWatch, type FreeSpace, freeSpaceOf, isLow, lowWaterMark, watchDisk } from './watch-disk.ts'
