import { randomUUID } from 'node:crypto'
import { type Keyring, keyringOf } from '#kernel/crypto'
import { type Database, openDatabase, urlAs, WORKER_ROLE } from '#kernel/db'
import { type Act, actOfJson, nextAct, recordStreamAct } from '#kernel/ledger'
import { headKeysOf, headsAfter, type SignedHead, sealPending } from '#kernel/ledger-sealing'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { asAdmin, rowsAsAdmin, TEST_PASSWORDS } from '#test/database'
import { type LedgerReport, verifyLedger } from './verify-ledger.ts'

const TABLES = ['act', 'pending', 'stream', 'leaf', 'tile', 'head', 'head_key']
export const keyring = keyringOf('k1', new Map([['k1', Buffer.alloc(32, 1)]]), Buffer.alloc(32, 3))
const strangeKeys = keyringOf('k1', new Map([['k1', Buffer.alloc(32, 9)]]), Buffer.alloc(32, 3))

/** A ledger that can be changed behind the product's back, and put back. */
export interface Ledger {
  readonly acts: readonly Act[]
  /** Acts that are in the tree. */
  readonly sealed: number
  readonly heads: readonly SignedHead[]
  /** Runs SQL as the owner, with keys and triggers off. */
  touch(text: string): Promise<void>
  verify(outside?: readonly SignedHead[]): Promise<LedgerReport>
  /** Seals what is pending with keys that are not the node's. */
  sealWithOtherKeys(): Promise<void>
  /** Puts everything back. */
  mend(): Promise<void>
  close(): Promise<void>
}

const BODIES = [
  { n: 1.5, text: '引号"\\ 与\t制表\n换行' },
  { list: [1, 'b', null, { z: 1, a: 2 }] },
  'plain',
  null,
  {},
]

async function fill(bare: BarePlatform, streams: number, each: number, from: number): Promise<void> {
  for (let n = 0; n < streams * each; n++) {
    const of = bare.governments[n % 2]?.id ?? null
    await bare.platform.run(bare.actor(of), false, (ctx) =>
      recordStreamAct(ctx, `s-${n % streams}`, `test.done-${n % 3}@1`, [
        BODIES[n % BODIES.length] ?? 0,
        from + n,
      ]),
    )
  }
}

async function seal(worker: Database, bare: BarePlatform, keys: Keyring = keyring): Promise<void> {
  await sealPending({ db: worker.db, keyring: keys, time: bare.now, most: 9 })
}

const workerOf = ({ adminUrl }: BarePlatform): Database =>
  openDatabase({
    url: urlAs(adminUrl, WORKER_ROLE, TEST_PASSWORDS.worker),
    max: 1,
    applicationName: 'test',
  })

/** Streams of two governments, sealed in steps, with a tail that is not sealed yet. */
export async function makeLedger(): Promise<Ledger> {
  const bare = await createBarePlatform()
  const worker = workerOf(bare)
  await fill(bare, 6, 9, 0)
  await seal(worker, bare)
  await fill(bare, 4, 2, 1000)
  const { adminUrl } = bare
  for (const table of TABLES)
    await asAdmin(adminUrl, `create table public.${table} as select * from ledger.${table}`)
  const rows = await rowsAsAdmin<{ act: Act }>(
    adminUrl,
    `select jsonb_build_object('government', government_id, 'stream', stream, 'n', n, 'id', id, 'type', type, 'at', at,
       'actor', actor, 'appointment', appointment, 'node', node, 'pinned', pinned, 'body', body, 'prev', prev,
       'hash', hash) as act from ledger.act order by government_id, stream, n`,
  )
  const heads = await headsAfter(worker.db, 0, 100)
  await worker.close()
  const { publicKeys } = headKeysOf(keyring)
  return {
    acts: rows.map(({ act }) => actOfJson(act)),
    sealed: 54,
    heads,
    touch: (text) => asAdmin(adminUrl, `set session_replication_role = replica; ${text}`),
    verify: (outside) =>
      verifyLedger({
        ...{ adminUrl, threads: 0 },
        keyIs: (head) => JSON.stringify(head.publicKeys) === JSON.stringify(publicKeys),
        ...(outside && { outside: { heads: outside, badLines: [] } }),
      }),
    sealWithOtherKeys: async () => {
      const other = workerOf(bare)
      await seal(other, bare, strangeKeys).finally(() => other.close())
    },
    mend: () =>
      asAdmin(
        adminUrl,
        `set session_replication_role = replica; ${TABLES.map(
          (table) =>
            `delete from ledger.${table}; insert into ledger.${table} select * from public.${table};`,
        ).join(' ')}`,
      ),
    close: () => bare.close(),
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** SQL that picks one act. */
export const where = ({ government, stream, n }: Pick<Act, 'government' | 'stream' | 'n'>): string =>
  `government_id = ${quoted(government)} and stream = ${quoted(stream)} and n = ${n}`

/** SQL that writes an act as its row. */
export const insertOf = (act: Act): string =>
  `insert into ledger.act (government_id, stream, n, id, type, at, actor, appointment, node, pinned, body, prev, hash)
   values (${[act.government, act.stream].map(quoted).join()}, ${act.n}, ${[
     act.id,
     act.type,
     act.at,
     act.actor,
   ]
     .map(quoted)
     .join()}, null, ${quoted(act.node)}, ${quoted(JSON.stringify(act.pinned))}, ${quoted(JSON.stringify(act.body))},
     ${act.prev === null ? 'null' : quoted(act.prev)}, ${quoted(act.hash)})`

/** The act that somebody who knows how acts are hashed would write in the place after another. */
export function forgedAfter(prev: Act | undefined, like: Act): Act {
  const { hash: _hash, n: _n, prev: _prev, ...draft } = like
  return nextAct(prev ?? null, { ...draft, id: randomUUID(), body: 'forged' })
}

/** An act as whoever knows how acts are hashed would chain it to another. */
export function chainedAfter(prev: Act | undefined, act: Act): Act {
  const { hash: _hash, n: _n, prev: _prev, ...draft } = act
  return nextAct(prev ?? null, draft)
}
