import { join } from 'node:path'

/**
 * Written into the cluster's own postgresql.conf when it is made, for a small machine; the operator may change them
 * there afterwards.
 */
export const initialSettings: Readonly<Record<string, string>> = {
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_connections: '100',
  wal_level: 'replica',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %a ',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
}

/** A test's cluster may be lost at any moment: it waits for no disk. */
const fleetingSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
  file_copy_method: 'copy',
}

/** Folder in a cluster where a server that archives leaves finished parts of its log, to be carried away. */
export const spoolOf = (cluster: string): string => join(cluster, 'archived')

/** Longest time in seconds that something written waits for its part of the log to be finished. */
const ARCHIVE_WITHIN_S = 60

/** A server that archives: each finished part of its log is written to the spool, flushed, before it is used anew. */
export const archiveSettings = (cluster: string): Readonly<Record<string, string>> => ({
  archive_mode: 'on',
  archive_library: 'basic_archive',
  'basic_archive.archive_directory': spoolOf(cluster),
  archive_timeout: `${ARCHIVE_WITHIN_S}s`,
})

/** What every start decides anew: reachable from this machine alone, over TCP, with a password. */
export function startSettings(port: number, durable: boolean): Readonly<Record<string, string>> {
  return {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    ...(durable ? { logging_collector: 'on' } : fleetingSettings),
  }
}

/** Settings as arguments of `postgres` and `initdb`. */
export const asArguments = (settings: Readonly<Record<string, string>>): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
