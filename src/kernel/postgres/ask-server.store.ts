import pg from 'pg'

/** What a server says of itself. */
export interface ServerFacts {
  /** For example `18.4`. */
  readonly version: string
  /** For example 180004. */
  readonly versionNumber: number
  /** Whether a commit waits for the disk. */
  readonly fsync: boolean
  /** Whether it archives its log. */
  readonly archives: boolean
}

/**
 * Asks a server what it is, within five seconds.
 * @throws Error of the driver where it cannot be entered
 */
export async function askServer(url: string): Promise<ServerFacts> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<ServerFacts>(`select current_setting('server_version') as version,
      current_setting('server_version_num')::int as "versionNumber", current_setting('fsync') = 'on' as fsync,
      current_setting('archive_mode') <> 'off' as archives`)
    return rows[0] ?? { version: '', versionNumber: 0, fsync: false, archives: false }
  } finally {
    await client.end().catch(() => undefined)
  }
}
