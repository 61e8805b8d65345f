import type pg from 'pg'

/** What the server gives at the end of a base copy. */
export interface BackupStop {
  /** Content of `backup_label`. */
  readonly label: string
  /** Content of `tablespace_map`; empty where there is none. */
  readonly spaces: string
}

/** Begins a base copy in this session. @returns the first part of the log that it needs */
export async function beginBase(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ first: string }>(
    `select pg_walfile_name(pg_backup_start('yichuang', fast => true)) as first`,
  )
  return rows[0]?.first ?? ''
}

/** Ends the base copy of this session, and finishes the part of the log in which it ends. */
export async function endBase(client: pg.ClientBase): Promise<BackupStop> {
  const { rows } = await client.query<{ label: string; spaces: string }>(
    'select labelfile as label, spcmapfile as spaces from pg_backup_stop(wait_for_archive => false)',
  )
  return rows[0] ?? { label: '', spaces: '' }
}

/** Where the server of a database keeps its cluster, if it archives its log. */
export async function archivingCluster(client: pg.ClientBase): Promise<string | undefined> {
  const { rows } = await client.query<{ folder: string; archives: boolean }>(
    `select current_setting('data_directory') as folder, current_setting('archive_mode') <> 'off' as archives`,
  )
  return rows[0]?.archives ? rows[0].folder : undefined
}
