import { join } from 'node:path'
import type { Config } from '#kernel/config'
import { type DiskWatch, watchDisk } from '#kernel/disk'
import type { Logger } from '#kernel/log'
import { findCluster } from '#kernel/postgres'

/** Watches the disks that this node writes to: that of the files, and that of the embedded database. */
export function watchRoom({ dataDir, databaseUrl }: Config, log: Logger): Promise<DiskWatch> {
  const cluster = databaseUrl === undefined ? findCluster(dataDir)?.cluster : undefined
  return watchDisk({ folders: [join(dataDir, 'files'), ...(cluster ? [cluster] : [])], log })
}
