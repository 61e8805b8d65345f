export { archivingCluster } from './cluster-copy.store.ts'
export { type Copy, findCopy, listCopies, poolOf, takenAt } from './copies.ts'
export { CopyError, type CopyMessage } from './copy-error.ts'
export { type KeyKeeping, type KeySource, keysFor } from './keep-keys.ts'
export { isRootKey, type KeyFiles, keyFilesOf, marksOf, writeKeyFiles } from './keys.ts'
export { holdsNothing } from './load.store.ts'
export { type LoadOrder, loadCopy } from './load-copy.ts'
export {
  carryLog,
  dropLog,
  fetchLog,
  type LogReach,
  reachFrom,
  waitingIn,
} from './log-archive.ts'
export { type CopyOrder, type CopyProgress, type MadeCopy, makeCopy } from './make-copy.ts'
export { type BasePart, type Manifest, readManifest } from './manifest.ts'
export { measureFile, sameMeasure } from './measure.ts'
export { restoreBlobs } from './restore-blobs.ts'
export { restoreWantedBlobs } from './restore-wanted.ts'
export { keepNewest, type Removed } from './retention.ts'
export { enterForCopy } from './snapshot.store.ts'
export { verifyCopy } from './verify-copy.ts'
export { writeBase } from './write-cluster.ts'
export { poolYoungBlobs } from './young-blobs.ts'
