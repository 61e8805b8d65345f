import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { SignedHead } from './head.ts'

const HEAD_FILES_LOCK = 7_210_456

interface Row {
  readonly size: number
  readonly origin: string
  readonly root: Buffer
  readonly at: Date
  readonly keyId: string
  readonly ed25519: Buffer
  readonly sm2: Buffer
  readonly keyEd25519: Buffer
  readonly keySm2: Buffer
}

const base64 = (bytes: Buffer): string => bytes.toString('base64')

const headOf = (row: Row): SignedHead => ({
  origin: row.origin,
  size: row.size,
  root: row.root.toString('hex'),
  at: row.at.toISOString(),
  key: row.keyId,
  signatures: { ed25519: base64(row.ed25519), sm2: base64(row.sm2) },
  publicKeys: { ed25519: base64(row.keyEd25519), sm2: base64(row.keySm2) },
})

async function heads(db: Kysely<unknown>, rest: RawBuilder<unknown>): Promise<SignedHead[]> {
  const { rows } = await sql<Row>`select h.*, coalesce(k.ed25519, ''::bytea) as key_ed25519,
      coalesce(k.sm2, ''::bytea) as key_sm2
    from ledger.head h left join ledger.head_key k on k.id = h.key_id ${rest}`.execute(db)
  return rows.map(headOf)
}

const only = async (found: Promise<SignedHead[]>): Promise<SignedHead | undefined> => (await found)[0]

/** The newest head; undefined before the first. */
export const latestHead = (db: Kysely<unknown>): Promise<SignedHead | undefined> =>
  only(heads(db, sql`order by h.size desc limit 1`))

/** The head of exactly this size. */
export const headAt = (db: Kysely<unknown>, size: number): Promise<SignedHead | undefined> =>
  only(heads(db, sql`where h.size = ${size}`))

/** The first head that covers a place of the tree. */
export const headCovering = (db: Kysely<unknown>, position: number): Promise<SignedHead | undefined> =>
  only(heads(db, sql`where h.size > ${position} order by h.size limit 1`))

/** Heads larger than a size, the smallest first. */
export const headsAfter = (db: Kysely<unknown>, size: number, most: number): Promise<SignedHead[]> =>
  heads(db, sql`where h.size > ${size} order by h.size limit ${most}`)

/** Heads smaller than a size, the largest first. */
export const headsBefore = (db: Kysely<unknown>, size: number, most: number): Promise<SignedHead[]> =>
  heads(db, sql`where h.size < ${size} order by h.size desc limit ${most}`)

/** Public keys of one pair that heads were signed with. */
export interface PublishedKeys {
  readonly id: string
  readonly ed25519: string
  readonly sm2: string
  readonly since: Date
}

/** Every pair of keys that heads were ever signed with, the oldest first. */
export async function publishedKeys(db: Kysely<unknown>): Promise<PublishedKeys[]> {
  const { rows } = await sql<{ id: string; ed25519: Buffer; sm2: Buffer; since: Date }>`
    select id, ed25519, sm2, since from ledger.head_key order by since, id`.execute(db)
  return rows.map(({ id, ed25519, sm2, since }) => ({
    id,
    ed25519: base64(ed25519),
    sm2: base64(sm2),
    since,
  }))
}

/** Waits until no other process writes heads to a file; until the transaction ends. */
export const lockHeadFiles = async (tx: Kysely<unknown>): Promise<void> =>
  void (await sql`select pg_advisory_xact_lock(${HEAD_FILES_LOCK})`.execute(tx))
