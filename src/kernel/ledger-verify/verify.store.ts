import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { StreamHeads } from '#kernel/ledger'
import type { SignedHead } from '#kernel/ledger-sealing'
import { ACT_COLUMNS } from './act-line.ts'
import type { Place } from './finding.ts'

/** What is read must mean the same everywhere; row security must leave nothing out silently. */
const SESSION = `set client_encoding = 'UTF8'; set datestyle = 'ISO, MDY'; set timezone = 'UTC'; set row_security = off;
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0; set work_mem = '48MB'`

/** Reads everything at one instant, however long it takes; as the owner of the database. */
export async function beginReading(client: pg.ClientBase): Promise<void> {
  await client.query(SESSION)
  await client.query('begin isolation level repeatable read, read only')
}

/** Every act as text, stream by stream; the order of the primary key, so that nothing is sorted. */
export async function actText(client: pg.ClientBase): Promise<AsyncIterable<Buffer>> {
  await client.query('set local enable_sort = off; set local enable_seqscan = off')
  return client.query(
    copyTo(`copy (select ${ACT_COLUMNS} from ledger.act order by government_id, stream, n) to stdout`),
  )
}

/** How many leaves there are, and the place after the last one. */
export async function leafCount(client: pg.ClientBase): Promise<{ leaves: number; end: number }> {
  const { rows } = await client.query<{ leaves: string; end: string }>(
    'select count(*) as leaves, coalesce(max(position) + 1, 0) as end from ledger.leaf',
  )
  return { leaves: Number(rows[0]?.leaves), end: Number(rows[0]?.end) }
}

/** Places of the tree without a leaf. */
export async function missingLeaves(client: pg.ClientBase, end: number, most: number): Promise<number[]> {
  const { rows } = await client.query<{ position: string }>(
    `select s as position from generate_series(0, $1::bigint - 1) s
     where not exists (select from ledger.leaf l where l.position = s) order by s limit $2`,
    [end, most],
  )
  return rows.map(({ position }) => Number(position))
}

/** Hashes of the acts at some places, one after the other; nought where there is no leaf. */
export async function leafHashes(
  client: pg.ClientBase,
  from: number,
  to: number,
  whole: boolean,
): Promise<Buffer> {
  const every = `select string_agg(hash, ''::bytea order by position) as hashes from ledger.leaf
    where position >= $1 and position < $2`
  const filled = `select string_agg(coalesce(l.hash, decode(repeat('00', 32), 'hex')), ''::bytea order by s) as hashes
    from generate_series($1::bigint, $2::bigint - 1) s left join ledger.leaf l on l.position = s`
  const { rows } = await client.query<{ hashes: Buffer | null }>(whole ? every : filled, [from, to])
  return rows[0]?.hashes ?? Buffer.alloc(0)
}

/** The lowest tiles over some places, one after the other. */
export async function lowTiles(client: pg.ClientBase, from: number, to: number): Promise<Buffer> {
  const { rows } = await client.query<{ hashes: Buffer | null }>(
    `select string_agg(hashes, ''::bytea order by index) as hashes from ledger.tile
     where level = 0 and index >= $1 and index < $2`,
    [Math.floor(from / 256), Math.ceil(to / 256)],
  )
  return rows[0]?.hashes ?? Buffer.alloc(0)
}

/** A tile above the lowest. */
export interface HighTile {
  readonly level: number
  readonly index: number
  readonly hashes: Buffer
}

export async function highTiles(client: pg.ClientBase): Promise<HighTile[]> {
  const { rows } = await client.query<{ level: number; index: string; hashes: Buffer }>(
    'select level, index, hashes from ledger.tile where level > 0 order by level, index',
  )
  return rows.map((row) => ({ ...row, index: Number(row.index) }))
}

/** Heads whose size lies after `from` and not after `to`, the smallest first. */
export async function headsWithin(client: pg.ClientBase, from: number, to: number): Promise<SignedHead[]> {
  const { rows } = await client.query<
    Omit<SignedHead, 'signatures' | 'publicKeys' | 'size' | 'at'> & {
      size: string
      at: Date
      ed25519: string
      sm2: string
      keyEd25519: string
      keySm2: string
    }
  >(
    `select h.origin, h.size, encode(h.root, 'hex') as root, h.at, h.key_id as key, encode(h.ed25519, 'base64') as ed25519,
       encode(h.sm2, 'base64') as sm2, coalesce(encode(k.ed25519, 'base64'), '') as "keyEd25519",
       coalesce(encode(k.sm2, 'base64'), '') as "keySm2"
     from ledger.head h left join ledger.head_key k on k.id = h.key_id
     where h.size > $1 and h.size <= $2 order by h.size`,
    [from, to],
  )
  const flat = (text: string): string => text.replaceAll('\n', '')
  return rows.map(({ size, at, ed25519, sm2, keyEd25519, keySm2, ...head }) => ({
    ...head,
    size: Number(size),
    at: at.toISOString(),
    signatures: { ed25519: flat(ed25519), sm2: flat(sm2) },
    publicKeys: { ed25519: flat(keyEd25519), sm2: flat(keySm2) },
  }))
}

/** A leaf whose act is not there, an act that is neither sealed nor pending, or both where they do not fit. */
export interface Mismatch {
  readonly leaf: (Place & { readonly position: number; readonly hash: string }) | null
  readonly act: (Place & { readonly id: string; readonly type: string; readonly hash: string }) | null
}

interface MismatchRow {
  readonly position: string | null
  readonly leafGovernment: string
  readonly leafStream: string
  readonly leafN: number
  readonly leafHash: string
  readonly id: string | null
  readonly government: string
  readonly stream: string
  readonly n: number
  readonly type: string
  readonly hash: string
}

const mismatchOf = (row: MismatchRow): Mismatch => ({
  leaf:
    row.position === null
      ? null
      : {
          ...{ government: row.leafGovernment, stream: row.leafStream, n: row.leafN },
          ...{ position: Number(row.position), hash: row.leafHash },
        },
  act:
    row.id === null
      ? null
      : {
          ...{ government: row.government, stream: row.stream, n: row.n },
          ...{ id: row.id, type: row.type, hash: row.hash },
        },
})

/** Compares leaves with acts by their hashes. */
export async function mismatches(client: pg.ClientBase, most: number): Promise<Mismatch[]> {
  await client.query('set local enable_sort = on; set local enable_seqscan = on')
  const { rows } = await client.query<MismatchRow>(
    `select l.position, l.government_id as "leafGovernment", l.stream as "leafStream", l.n as "leafN",
       encode(l.hash, 'hex') as "leafHash", a.id, a.government_id as government, a.stream, a.n, a.type, a.hash
     from ledger.leaf l full join ledger.act a on a.hash = encode(l.hash, 'hex')
     where (l.position is null and not exists (select from ledger.pending p
         where p.government_id = a.government_id and p.act_id = a.id))
       or a.id is null or a.n <> l.n or a.stream <> l.stream or a.government_id <> l.government_id
     order by l.position, a.government_id, a.stream, a.n limit $1`,
    [most],
  )
  return rows.map(mismatchOf)
}

/** What waits to be sealed. */
export interface PendingState {
  readonly acts: number
  readonly since: Date | null
  /** Entries whose act is gone. */
  readonly lost: readonly { readonly government: string; readonly id: string }[]
}

export async function pendingState(client: pg.ClientBase): Promise<PendingState> {
  const { rows } = await client.query<{ acts: string; since: Date | null }>(
    'select acts, since from ledger.unsealed()',
  )
  const { rows: lost } = await client.query<{ government: string; id: string }>(
    `select p.government_id as government, p.act_id as id from ledger.pending p where not exists (
       select from ledger.act a where a.government_id = p.government_id and a.id = p.act_id)`,
  )
  return { acts: Number(rows[0]?.acts), since: rows[0]?.since ?? null, lost }
}

/** A stream that does not end where its record says. */
export interface WrongEnd {
  readonly government: string
  readonly stream: string
  /** Number and hash on record. */
  readonly n: number
  readonly hash: string
  /** Those of the last act; null where there is none. */
  readonly lastN: number | null
  readonly lastHash: string | null
}

/** Compares the ends of streams with where they should be, as their module keeps it. */
export async function wrongEnds(
  client: pg.ClientBase,
  { table, stream, n, hash }: StreamHeads,
): Promise<WrongEnd[]> {
  const { rows } = await client.query<WrongEnd>(
    `select h.government, h.stream, h.n, h.hash, l.n as "lastN", l.hash as "lastHash"
     from (select government_id as government, ${stream}::text as stream, ${n} as n, ${hash} as hash from ${table}) h
     left join lateral (select a.n, a.hash from ledger.act a where a.government_id = h.government and a.stream = h.stream
       order by a.n desc limit 1) l on true
     where h.n > 0 and (l.n is distinct from h.n or l.hash is distinct from h.hash)`,
  )
  return rows
}

/** How a stream is called by people, such as the number of a case. */
export async function labelsOf(
  client: pg.ClientBase,
  { table, stream, label }: StreamHeads,
  streams: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (label === undefined || streams.length === 0) return new Map()
  const { rows } = await client.query<{ stream: string; label: string }>(
    `select ${stream}::text as stream, ${label} as label from ${table} where ${stream}::text = any ($1)`,
    [[...streams]],
  )
  return new Map(rows.map((row) => [row.stream, row.label]))
}
