import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SystemActor } from '#kernel/context'
import { keyringOf } from '#kernel/crypto'
import { type Act, canonicalJson, fold, type JsonValue, readActs, verifyChain } from '#kernel/ledger'
import { silentLog } from '#kernel/log'
import { permitKind } from '#modules/approval'
import { initialState, reducer } from '#modules/casework'
import { TEST_PASSWORDS, temporaryFolder } from '#test/database'
import { memorySms } from '#test/sms'
import { createWorld, type World } from '#test/world'
import type { ComposeOptions } from '../compose.ts'
import { runUrls } from '../database.ts'
import { citizensOf } from './cast.ts'
import { type DemoAccount, loadDemo } from './load-demo.ts'

interface StoredCase {
  readonly governmentId: string
  readonly id: string
  readonly pinned: Readonly<Record<string, string>>
  readonly state: JsonValue
  readonly actN: number
  readonly actHash: string
}

/** A node of its own that a demo is loaded into. */
interface Node {
  readonly world: World
  readonly client: pg.Client
  load(): Promise<readonly DemoAccount[]>
  close(): Promise<void>
}

async function newNode(): Promise<Node> {
  const world = await createWorld()
  const dataDir = await temporaryFolder('demo')
  await mkdir(join(dataDir, 'keys'))
  const options: ComposeOptions = {
    urls: runUrls(world.adminUrl, TEST_PASSWORDS),
    keyring: keyringOf('k1', new Map([['k1', randomBytes(32)]]), randomBytes(32)),
    ...{ dataDir, node: 'demo', publicUrl: () => 'https://yichuang.test', sms: memorySms() },
    ...{ time: () => world.now(), log: silentLog, connections: 4, directoryMaxAgeMs: 0 },
  }
  const client = new pg.Client({ connectionString: world.adminUrl })
  await client.connect()
  const config = { dataDir, demoPassword: 'demo-pass-26' }
  return {
    ...{ world, client },
    load: () => loadDemo({ config, compose: options, onProgress: () => undefined }),
    close: async () => {
      await client.end()
      await world.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Each start logs everybody in anew, and remembers that it did. */
const OF_EACH_START = new Set(['factor.standing', 'identity.session', 'kernel.idempotency'])

/** How many rows each table has. */
async function counts({ client }: Node): Promise<Readonly<Record<string, number>>> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const found: Record<string, number> = {}
  for (const { name } of rows.filter((row) => !OF_EACH_START.has(row.name))) {
    const { rows: counted } = await client.query<{ n: number }>(`select count(*)::int as n from ${name}`)
    found[name] = counted[0]?.n ?? 0
  }
  return found
}

/** Loads until there are so many cases, then cuts every connection until the load gives up: as a crash would. */
async function breakOff({ client, load }: Node, cases: number): Promise<'finished' | 'broken off'> {
  let ended: 'finished' | 'broken off' | undefined
  const loading = load().then(
    () => {
      ended = 'finished'
    },
    () => {
      ended = 'broken off'
    },
  )
  while (ended === undefined) {
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()
         and (select count(*) from casework."case") >= $1`,
      [cases],
    )
    await wait(5)
  }
  await loading
  return ended
}

let node: Node
beforeAll(async () => {
  node = await newNode()
})
afterAll(() => node.close())

test('a load that was broken off twice goes on to the same end as one that was not', async () => {
  expect(await breakOff(node, 5)).toBe('broken off')
  expect(await breakOff(node, 20)).toBe('broken off')
  const accounts = await node.load()
  expect(accounts.map(({ account }) => account)).toContain('suxian.1001')
  const whole = await newNode()
  await whole.load()
  const wanted = await counts(whole)
  await whole.close()
  expect(await counts(node)).toEqual(wanted)
  expect([wanted['casework."case"'], wanted['org.government'], wanted['item.item']]).toEqual([47, 2, 114])
}, 120_000)

test('loaded again it changes nothing', async () => {
  const before = await counts(node)
  await node.load()
  expect(await counts(node)).toEqual(before)
})

async function casesOf(): Promise<readonly StoredCase[]> {
  const { rows } =
    await node.client.query<StoredCase>(`select government_id as "governmentId", id, pinned, state,
    act_n as "actN", act_hash as "actHash" from casework."case"`)
  return rows
}

async function actsOf({ governmentId, id }: StoredCase): Promise<Act[]> {
  const actor: SystemActor = { kind: 'system', name: 'test', governmentId, permissions: [] }
  return node.world.run(actor, true, (ctx) => readActs(ctx.tx, governmentId, id))
}

test('the state of every case, rebuilt from its acts, is the stored state to the byte; every chain verifies', async () => {
  const cases = await casesOf()
  expect(
    new Set(cases.map(({ state }) => (state as { business: { status: string } }).business.status)).size,
  ).toBe(9)
  for (const stored of cases) {
    const acts = await actsOf(stored)
    expect(verifyChain(acts, { n: stored.actN, hash: stored.actHash })).toEqual({ ok: true })
    const rebuilt = fold(reducer(permitKind), initialState(permitKind, stored.pinned.flow ?? ''), acts)
    const bytes = canonicalJson(JSON.parse(JSON.stringify(rebuilt)) as JsonValue)
    expect(bytes).toBe(canonicalJson(stored.state))
  }
})

test('the chains of the days verify as well', async () => {
  const { rows } = await node.client.query<{ governmentId: string; stream: string; n: number; hash: string }>(
    'select government_id as "governmentId", stream, n, hash from ledger.stream',
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { governmentId, stream, n, hash } of rows) {
    const actor: SystemActor = { kind: 'system', name: 'test', governmentId, permissions: [] }
    const acts = await node.world.run(actor, true, (ctx) => readActs(ctx.tx, governmentId, stream))
    expect(verifyChain(acts, { n, hash })).toEqual({ ok: true })
  }
})

test('nobody of the demo stands in the clear in an act, an event, a remembered answer or a job', async () => {
  const people = (await citizensOf()).filter(({ kind }) => kind === 'person')
  const words = people.flatMap(({ name, idNumber, phone }) => [name, idNumber, phone])
  const { rows } = await node.client.query<{ word: string; place: string }>(
    `with texts as (
       select 'act' as place, a::text as text from ledger.act a
       union all select 'outbox', o::text from events.outbox o
       union all select 'delivery', d::text from events.delivery d
       union all select 'idempotency', i::text from kernel.idempotency i
       union all select 'job', j::text from graphile_worker._private_jobs j)
     select word, place from texts, unnest($1::text[]) as word where strpos(text, word) > 0`,
    [words],
  )
  expect(rows).toEqual([])
})
