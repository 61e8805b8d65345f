import { type Kysely, sql } from 'kysely'
import type { Tile, TilePlace } from '#kernel/merkle'
import type { SignedHead } from './head.ts'
import type { HeadKeys } from './head-keys.ts'

/** One at a time may seal. */
const LOCK = 7_210_455

/** How the tree stands, for whom may go on with it. */
export interface TreeState {
  /** Leaves that there are. */
  readonly leaves: number
  /** Size of the last head; 0 before the first. */
  readonly headed: number
}

/** Takes the sealer's lock for this transaction; undefined where another has it. */
export async function takeTree(tx: Kysely<unknown>): Promise<TreeState | undefined> {
  const { rows: locked } = await sql<{
    got: boolean
  }>`select pg_try_advisory_xact_lock(${LOCK}) as got`.execute(tx)
  if (!locked[0]?.got) return undefined
  const { rows } = await sql<TreeState>`select
    coalesce((select max(position) + 1 from ledger.leaf), 0)::bigint as leaves,
    coalesce((select max(size) from ledger.head), 0)::bigint as headed`.execute(tx)
  return rows[0]
}

/** Gives the next places to pending acts. @returns their hashes, one after the other */
export async function placePending(tx: Kysely<unknown>, most: number): Promise<Buffer> {
  const { rows } = await sql<{ hashes: Buffer }>`select hashes from ledger.seal(${most})`.execute(tx)
  return rows[0]?.hashes ?? Buffer.alloc(0)
}

/** Those of some tiles that are there. */
export async function readTiles(tx: Kysely<unknown>, places: readonly TilePlace[]): Promise<Tile[]> {
  if (places.length === 0) return []
  const { rows } = await sql<Tile>`select t.level, t.index, t.hashes
    from unnest(${places.map(({ level }) => level)}::smallint[], ${places.map(({ index }) => index)}::bigint[]) as w(level, index)
    join ledger.tile t on t.level = w.level and t.index = w.index`.execute(tx)
  return rows
}

/** Writes tiles; one that was begun before goes on. */
export async function writeTiles(tx: Kysely<unknown>, tiles: readonly Tile[]): Promise<void> {
  const columns = [
    tiles.map(({ level }) => level),
    tiles.map(({ index }) => index),
    tiles.map(({ hashes }) => hashes),
  ] as const
  await sql`insert into ledger.tile (level, index, hashes)
    select * from unnest(${columns[0]}::smallint[], ${columns[1]}::bigint[], ${columns[2]}::bytea[])
    on conflict (level, index) do update set hashes = excluded.hashes`.execute(tx)
}

/** Keeps a head, and the public keys of its pair where they are new. */
export async function writeHead(tx: Kysely<unknown>, head: SignedHead, keys: HeadKeys): Promise<void> {
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64')
  const { publicKeys } = keys
  await sql`insert into ledger.head_key (id, ed25519, sm2, since)
    values (${keys.id}, ${bytes(publicKeys.ed25519)}, ${bytes(publicKeys.sm2)}, ${head.at})
    on conflict do nothing`.execute(tx)
  const { origin, size, root, at, key, signatures } = head
  await sql`insert into ledger.head (size, origin, root, at, key_id, ed25519, sm2)
    values (${size}, ${origin}, ${Buffer.from(root, 'hex')}, ${at}, ${key}, ${bytes(signatures.ed25519)},
      ${bytes(signatures.sm2)})`.execute(tx)
}

/** Acts that no head covers yet, over all governments. */
export interface Unsealed {
  readonly acts: number
  /** Of the oldest of them; null where there is none. */
  readonly since: Date | null
}

export async function readUnsealed(tx: Kysely<unknown>): Promise<Unsealed> {
  const { rows } = await sql<Unsealed>`select acts, since from ledger.unsealed()`.execute(tx)
  return rows[0] ?? { acts: 0, since: null }
}
