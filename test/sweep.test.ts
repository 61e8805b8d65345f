import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identityContract } from '#contracts/identity'
import {
  type Actor,
  allPermissions,
  PUBLIC,
  permissionOf,
  type Scope,
  type StaffActor,
} from '#kernel/context'
import { type Endpoint, requestOf } from '#kernel/contract'
import { problemOf, Refusal } from '#kernel/errors'
import { unitByCode } from '#modules/org'
import { MODULES } from '../src/apps/modules.ts'
import { type County, makeCounty, PASSWORD, samplePdf } from './county.ts'
import { makeRichCounty } from './rich-county.ts'
import { sampleInput } from './sample-input.ts'
import { createWorld, type World } from './world.ts'

/** The department whose cases, people and items the callers below have no business with. */
const DEPARTMENT = 'SX-WJJ'
const ROLES = [
  'window-clerk',
  'reviewer',
  'senior-reviewer',
  'leader',
  'unit-admin',
  'government-admin',
  'auditor',
]

interface Target {
  readonly name: string
  readonly endpoint: Endpoint
}

const TARGETS: readonly Target[] = MODULES.flatMap(({ name: module, contract }) =>
  Object.entries(contract?.endpoints ?? {}).map(([name, endpoint]) => ({
    name: `${module}.${name}`,
    endpoint,
  })),
)

/** Ids of records of government A that one call names together. */
type Ids = Readonly<Record<string, string>>

const holdersOf = ({ endpoint }: Target): readonly string[] =>
  permissionOf(endpoint.permission)?.holders ?? []
const isPublic = (target: Target): boolean => holdersOf(target).includes('public')
/** Fields of the path that name a record. */
const recordsOf = ({ endpoint }: Target): string[] =>
  [...endpoint.path.matchAll(/:([A-Za-z]+Id)\b/g)].map((match) => match[1] ?? '')

let world: World
let suxian: County
let xiangshan: County
let sql: pg.Client
/** Sets of ids that belong together, the richest first. */
let records: readonly Ids[]
/** Every id of a record that is nobody's business. */
let secrets: readonly string[]

const SETS = `
  select c.id as "caseId", c.status, c.owner, d.id as "draftId", d.account_id as writer, s.account_id as account,
    coalesce((select file_id from casework.attachment a where a.case_id = c.id limit 1),
      (select file_id from approval.draft_material limit 1)) as "fileId",
    coalesce((select id from casework.task t where t.case_id = c.id order by closed_at nulls first limit 1),
      (select id from casework.task limit 1)) as "taskId",
    coalesce((select id from paper.paper p where p.case_id = c.id limit 1), (select id from paper.paper limit 1))
      as "paperId",
    u.id as "unitId", u.id as "parentId", i.id as "itemId", v.id as "versionId", v.id as "since",
    p.id as "personId", ap.id as "appointmentId", r.id as "roleId", s.id as "sessionId"
  from casework."case" c
    join org.unit u on u.id = c.unit_id
    join lateral (select * from approval.draft where case_id is null or case_id = c.id order by case_id limit 1) d on true
    join lateral (select * from item.item where unit_id = u.id limit 1) i on true
    join lateral (select * from item.version where item_id = i.id limit 1) v on true
    join lateral (select * from org.appointment where unit_id = u.id order by id limit 1) ap on true
    join org.person p on p.id = ap.person_id
    join lateral (select * from org.role where government_id = c.government_id limit 1) r on true
    join lateral (select * from identity.session where revoked_at is null limit 1) s on true
  order by c.opened_at, c.id`

const SECRETS = `select id from casework."case" union all select id from casework.task union all
  select id from approval.draft union all select id from paper.paper union all select id from files.file union all
  select id from licence.licence union all select id from message.message`

beforeAll(async () => {
  world = await createWorld()
  suxian = await makeRichCounty(world, DEPARTMENT)
  xiangshan = await makeCounty(world, 'xiangshan')
  sql = new pg.Client({ connectionString: world.adminUrl })
  await sql.connect()
  records = (await sql.query<Ids>(SETS)).rows
  secrets = (await sql.query<{ id: string }>(SECRETS)).rows.map((row) => row.id)
}, 180_000)
afterAll(async () => {
  await sql.end()
  await world.close()
})

/** What the sweep fills in where a schema alone does not tell. */
const known =
  (ids: Ids, message: string) =>
  (name: string): unknown => {
    if (name in ids) return ids[name]
    const values: Readonly<Record<string, unknown>> = {
      government: 'suxian',
      itemCode: '000123501000',
      code: undefined,
      messageIds: [message],
      dryRun: false,
      roles: [],
      grants: [],
    }
    return values[name]
  }

/** Input of one call, with the ids of records that exist. */
function inputOf(target: Target, ids: Ids): Record<string, unknown> | undefined {
  return sampleInput(target.endpoint, known(ids, secrets.at(-1) ?? ''))
}

/** The answer to one call: its output or its problem document, as text. */
async function answer(actor: Actor, { endpoint }: Target, input: Record<string, unknown>) {
  const upload = endpoint.upload && (await samplePdf())
  const caller = { actor, locale: 'zh-CN', origin: { address: '192.0.2.9', agent: 'sweep' } } as const
  try {
    const done = await world.composition.platform.invoke({
      endpoint,
      caller,
      input,
      upload,
      key: randomUUID(),
    })
    return { status: 200, body: JSON.stringify(done.output) ?? '' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw new Error(`${endpoint.method} ${endpoint.path}`, { cause: error })
    const problem = problemOf(error, world.composition.messages.translator('zh-CN'))
    return { status: problem.status, body: JSON.stringify(problem) }
  }
}

const invented = (target: Target, input: Record<string, unknown>): Record<string, unknown> => ({
  ...input,
  ...Object.fromEntries(recordsOf(target).map((name) => [name, randomUUID()])),
})

/** A digest of every row of government A, table by table. */
async function rowsOfA(): Promise<Readonly<Record<string, string>>> {
  const { rows } = await sql.query<{ name: string }>(`select format('%I.%I', table_schema, table_name) as name
    from information_schema.columns where column_name = 'government_id' and table_schema not like 'pg%'`)
  const digests: Record<string, string> = {}
  for (const { name } of rows) {
    const { rows: found } = await sql.query<{ digest: string }>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${name} t
       where government_id = $1`,
      [suxian.id],
    )
    digests[name] = found[0]?.digest ?? ''
  }
  return digests
}

const everything = (scope: Scope) =>
  allPermissions()
    .filter((one) => one.holders.includes('role'))
    .map((one) => ({ permission: one.name, scope }))

async function staffIn(county: County, unitCode: string, scope: Scope | null): Promise<StaffActor> {
  const unit = await world.run(county.system, true, (ctx) => unitByCode(ctx, unitCode))
  if (!unit) throw new Error(`no unit ${unitCode}`)
  const ids = { accountId: randomUUID(), sessionId: randomUUID(), personId: randomUUID() }
  return {
    kind: 'staff',
    ...{ ...ids, appointmentId: randomUUID(), governmentId: county.id },
    ...{ unitId: unit.id, unitPath: unit.path },
    roles: scope === null ? [] : ROLES,
    grants: scope === null ? [] : everything(scope),
  }
}

/** What a caller may be answered. */
type Judge = (
  target: Target,
  given: { status: number; body: string },
  missing: string | undefined,
) => string | null

const noSecret = (body: string): string | null => {
  const told = secrets.find((id) => body.includes(id))
  return told === undefined ? null : `tells of ${told}`
}

/** Somebody who holds the permission, but for nothing of what is asked for. */
const holder: Judge = (target, { status, body }, missing) => {
  if (recordsOf(target).length > 0) {
    if (status !== 404) return `${status} instead of 404: ${body.slice(0, 200)}`
    return body === missing ? null : `not yours differs from not there: ${body} ${missing}`
  }
  return status === 200 ? noSecret(body) : null
}

/** Somebody who does not hold it at all. */
const refusedWith =
  (wanted: number): Judge =>
  (_target, { status }) =>
    status === wanted ? null : `${status} instead of ${wanted}`

/** Calls everything as one caller; the list of what should not have been. */
async function sweep(actor: Actor, judgeOf: (target: Target) => Judge, targets = TARGETS): Promise<string[]> {
  const faults: string[] = []
  for (const target of targets) {
    const sets = recordsOf(target).length > 0 ? records : records.slice(0, 1)
    for (const ids of sets) {
      const input = inputOf(target, ids)
      if (!input) continue
      const missing =
        recordsOf(target).length > 0 ? await answer(actor, target, invented(target, input)) : undefined
      const given = await answer(actor, target, input)
      const fault = judgeOf(target)(target, given, missing?.body)
      if (fault !== null) faults.push(`${target.name} (${ids.status}): ${fault}`)
    }
  }
  return faults
}

test('the sweep sees every endpoint and has input with existing records for each', () => {
  expect(TARGETS.length).toBeGreaterThan(80)
  expect(records.length).toBeGreaterThan(6)
  expect(new Set(records.map((ids) => ids.status)).size).toBeGreaterThan(4)
  const [ids = {}] = records
  const without = TARGETS.filter((target) => inputOf(target, ids) === undefined).map(({ name }) => name)
  expect(without).toEqual([])
  const unknown = TARGETS.flatMap(recordsOf).filter((name) => !(name in ids))
  expect(unknown).toEqual([])
})

describe('whoever has no business with a department of government A changes nothing there and learns nothing', () => {
  let before: Readonly<Record<string, string>>
  beforeAll(async () => {
    before = await rowsOfA()
  })

  test('anonymous: log in first, whatever is asked', async () => {
    const guarded = TARGETS.filter((target) => !isPublic(target))
    expect(await sweep(PUBLIC, () => refusedWith(401), guarded)).toEqual([])
    expect(await rowsOfA()).toEqual(before)
  })

  test('anonymous at what is public: nothing about a person, nothing changed', async () => {
    const open = TARGETS.filter(isPublic)
    expect(open.length).toBeGreaterThan(8)
    const judge: Judge = (_target, { status, body }) => (status < 500 ? noSecret(body) : `status ${status}`)
    expect(await sweep(PUBLIC, () => judge, open)).toEqual([])
    expect(await rowsOfA()).toEqual(before)
  })

  test('a citizen who is a stranger', async () => {
    const stranger = await suxian.citizen(6)
    const mine = await sql.query('select 1 from casework."case" where owner = $1', [stranger.accountId])
    expect(mine.rows).toEqual([])
    // He may begin an application of his own; that is what the permission is for.
    const targets = TARGETS.filter((target) => !isPublic(target) && target.name !== 'approval.startDraft')
    const judgeOf = (target: Target): Judge =>
      holdersOf(target).includes('citizen') ? holder : refusedWith(403)
    expect(await sweep(stranger, judgeOf, targets)).toEqual([])
    expect(await rowsOfA()).toEqual(before)
  })

  test('staff of the department without any role', async () => {
    const nobody = await staffIn(suxian, DEPARTMENT, null)
    const targets = TARGETS.filter((target) => !isPublic(target))
    const judgeOf = (target: Target): Judge =>
      holdersOf(target).includes('staff') ? holder : refusedWith(403)
    expect(await sweep(nobody, judgeOf, targets)).toEqual([])
    expect(await rowsOfA()).toEqual(before)
  })

  test('staff of another department with every permission there', async () => {
    const neighbour = await staffIn(suxian, 'SX-LYJ', 'unit')
    const targets = TARGETS.filter((target) => !isPublic(target))
    const judgeOf = (target: Target): Judge => {
      const holders = holdersOf(target)
      return holders.includes('role') || holders.includes('staff') ? holder : refusedWith(403)
    }
    expect(await sweep(neighbour, judgeOf, targets)).toEqual([])
    expect(await rowsOfA()).toEqual(before)
  })

  test('staff of another government with every permission for all of it', async () => {
    const foreigner = await staffIn(xiangshan, 'XS-GOV', 'government')
    const judgeOf = (target: Target): Judge => {
      const holders = holdersOf(target)
      return holders.includes('citizen') && !holders.includes('staff') ? refusedWith(403) : holder
    }
    const targets = TARGETS.filter((target) => !isPublic(target))
    expect(await sweep(foreigner, judgeOf, targets)).toEqual([])
    expect(await rowsOfA()).toEqual(before)
  })
})

test('who has business there is answered otherwise: the records of the sweep exist for somebody', async () => {
  const root = await staffIn(suxian, 'SX-GOV', 'government')
  const citizen = (accountId: string | undefined): Actor => ({
    kind: 'citizen',
    ...{ accountId: accountId ?? '', sessionId: randomUUID() },
  })
  const actorFor = (target: Target, ids: Ids): Actor => {
    if (!holdersOf(target).includes('citizen')) return root
    const [first] = recordsOf(target)
    return citizen(first === 'draftId' ? ids.writer : first === 'sessionId' ? ids.account : ids.owner)
  }
  const never: string[] = []
  for (const target of TARGETS.filter((one) => recordsOf(one).length > 0)) {
    const statuses = new Set<number>()
    for (const ids of records) {
      const { status } = await answer(actorFor(target, ids), target, inputOf(target, ids) ?? {})
      statuses.add(status)
    }
    if (statuses.size === 1 && statuses.has(404)) never.push(target.name)
  }
  expect(never).toEqual([])
})

test('a session that was ended opens nothing, over HTTP with its own cookie', async () => {
  const { logInToDesk, logOut } = identityContract.endpoints
  await suxian.staff('1001')
  const send = (endpoint: Endpoint, input: Record<string, unknown>, cookie?: string) => {
    const { method, url, body } = requestOf(endpoint, input, '')
    const headers = { 'idempotency-key': randomUUID(), ...(cookie !== undefined && { cookie }) }
    return world.app.inject({ method, url, headers, ...(body && !endpoint.upload && { payload: body }) })
  }
  const begun = await send(logInToDesk, { login: 'suxian.1001', password: PASSWORD })
  const cookie = begun.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  expect((await send(identityContract.endpoints.me, {}, cookie)).statusCode).toBe(200)
  await send(logOut, {}, cookie)
  const [ids = {}] = records
  const opened: string[] = []
  for (const target of TARGETS.filter((one) => !isPublic(one))) {
    const { statusCode } = await send(target.endpoint, inputOf(target, ids) ?? {}, cookie)
    // An upload without its form is refused before anybody asks who sends it.
    if (statusCode !== (target.endpoint.upload ? 400 : 401)) opened.push(`${target.name}: ${statusCode}`)
  }
  expect(opened).toEqual([])
})
