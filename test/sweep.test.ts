import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { identityContract } from '#contracts/identity'
import { type Actor, PUBLIC } from '#kernel/context'
import { type Endpoint, requestOf } from '#kernel/contract'
import { type County, makeCounty, PASSWORD } from './county.ts'
import { makeRichCounty } from './rich-county.ts'
import { answer, type GivenAnswer, inputOf, invented } from './sweep/answers.ts'
import { staffIn } from './sweep/callers.ts'
import { adviceFor, type Ids, makeMoreRecords, type Records, readRecords } from './sweep/records.ts'
import {
  bodyRecordsOf,
  guardedRecordsOf,
  holdersOf,
  isPublic,
  recordsOf,
  TARGETS,
  type Target,
} from './sweep/targets.ts'
import { type Bent, READING_TRICKS, WRITING_TRICKS } from './sweep/tricks.ts'
import { createWorld, type World } from './world.ts'

// Each test asks every endpoint for every record.
vi.setConfig({ testTimeout: 240_000 })

/** The department whose cases, people and items the callers below have no business with. */
const DEPARTMENT = 'SX-WJJ'

let world: World
let suxian: County
let xiangshan: County
let sql: pg.Client
let records: Records

beforeAll(async () => {
  world = await createWorld()
  suxian = await makeRichCounty(world, DEPARTMENT)
  xiangshan = await makeCounty(world, 'xiangshan')
  await makeMoreRecords(world, suxian)
  sql = new pg.Client({ connectionString: world.adminUrl })
  await sql.connect()
  records = await readRecords(world, sql, suxian)
}, 180_000)
afterAll(async () => {
  await sql.end()
  await world.close()
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

const pick = (ids: Ids, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, ids[name]]))

/** What a caller may be answered. */
type Judge = (target: Target, given: GivenAnswer, missing: string | undefined) => string | null

const noSecret = (body: string): string | null => {
  const told = records.secrets.find((id) => body.includes(id))
  return told === undefined ? null : `tells of ${told}`
}

/** Somebody who holds the permission, but for nothing of what is asked for. */
const holder: Judge = (target, { status, body }, missing) => {
  if (guardedRecordsOf(target).length > 0) {
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
    const sets = recordsOf(target).length > 0 ? records.sets : records.sets.slice(0, 1)
    for (const ids of sets) {
      const input = inputOf(target, ids)
      if (!input) continue
      const missing =
        recordsOf(target).length > 0 ? await answer(world, actor, target, invented(target, input)) : undefined
      const given = await answer(world, actor, target, input)
      const fault = judgeOf(target)(target, given, missing?.body)
      if (fault !== null) faults.push(`${target.name} (${ids.status}): ${fault}`)
    }
  }
  return faults
}

test('the sweep sees every endpoint and has input with existing records for each', () => {
  expect(TARGETS.length).toBeGreaterThan(120)
  expect(records.sets.length).toBeGreaterThan(6)
  expect(new Set(records.sets.map((ids) => ids.status)).size).toBeGreaterThan(4)
  const [ids = {}] = records.sets
  const unknown = TARGETS.flatMap((target) =>
    recordsOf(target)
      .filter((name) => (ids[name] ?? null) === null)
      .map((name) => adviceFor(target.name, name)),
  )
  expect(unknown).toEqual([])
  const without = TARGETS.filter((target) => inputOf(target, ids) === undefined).map(({ name }) => name)
  expect(without, 'no valid input was found: teach `known` in test/sweep/answers.ts its fields').toEqual([])
})

describe('whoever has no business with a department of government A changes nothing there and learns nothing', () => {
  let before: Readonly<Record<string, string>>
  beforeAll(async () => {
    before = await rowsOfA()
  })
  const guarded = TARGETS.filter((target) => !isPublic(target))
  /** What a member of staff does for himself or for his own unit alone; that is what the permission is for. */
  const OWN = [
    ...['casework.savePhrases', 'approval.printBlankReceipts'],
    ...['desk.saveView', 'reception.startSitting'],
  ]
  const beyondOwn = guarded.filter(({ name }) => !OWN.includes(name))
  /** What somebody of the staff is answered who holds every permission that roles give. */
  const staffJudge = (target: Target): Judge => {
    const holders = holdersOf(target)
    return holders.includes('role') || holders.includes('staff') ? holder : refusedWith(403)
  }

  test('anonymous: log in first, whatever is asked', async () => {
    expect(await sweep(PUBLIC, () => refusedWith(401), guarded)).toEqual([])
    expect(await rowsOfA()).toEqual(before)
  })

  test('anonymous at what is public: nothing about a person, nothing changed', async () => {
    // Words that found nothing: anybody may leave them, and they are all that is kept.
    const open = TARGETS.filter((target) => isPublic(target) && target.name !== 'item.noteMiss')
    expect(open.length).toBeGreaterThan(8)
    const judge: Judge = (_target, { status, body }) => (status < 500 ? noSecret(body) : `status ${status}`)
    expect(await sweep(PUBLIC, () => judge, open)).toEqual([])
    expect(await rowsOfA()).toEqual(before)
  })

  test('a citizen who is a stranger', async () => {
    const stranger = await suxian.citizen(6)
    const mine = await sql.query('select 1 from casework."case" where owner = $1', [stranger.accountId])
    expect(mine.rows).toEqual([])
    // What he may begin or say for himself; that is what the permission is for.
    const OWN = [
      'approval.startDraft',
      'privacy.askRequest',
      'complaint.complain',
      'privacy.decideConsents',
      'privacy.closeAccount',
    ]
    const targets = guarded.filter(({ name }) => !OWN.includes(name))
    const judgeOf = (target: Target): Judge =>
      holdersOf(target).includes('citizen') ? holder : refusedWith(403)
    expect(await sweep(stranger, judgeOf, targets)).toEqual([])
    expect(await rowsOfA()).toEqual(before)
  })

  test('staff of the department without any role', async () => {
    const nobody = await staffIn(world, suxian, DEPARTMENT, null)
    const judgeOf = (target: Target): Judge =>
      holdersOf(target).includes('staff') ? holder : refusedWith(403)
    expect(await sweep(nobody, judgeOf, beyondOwn)).toEqual([])
    expect(await rowsOfA()).toEqual(before)
  })

  test('staff of the department with every permission, each for his own records only', async () => {
    const alone = await staffIn(world, suxian, DEPARTMENT, 'own')
    expect(await sweep(alone, staffJudge, beyondOwn)).toEqual([])
    expect(await rowsOfA()).toEqual(before)
  })

  test('staff of another department with every permission there', async () => {
    const neighbour = await staffIn(world, suxian, 'SX-LYJ', 'unit')
    expect(await sweep(neighbour, staffJudge, beyondOwn)).toEqual([])
    expect(await rowsOfA()).toEqual(before)
  })

  test('staff of the level above with every permission for that unit alone', async () => {
    const above = await staffIn(world, suxian, 'SX-GOV', 'unit')
    expect(await sweep(above, staffJudge, beyondOwn)).toEqual([])
    expect(await rowsOfA()).toEqual(before)
  })

  test('staff of another subtree of the same government with every permission below them', async () => {
    const beside = await staffIn(world, suxian, 'SX-LYJ', 'subtree')
    expect(await sweep(beside, staffJudge, beyondOwn)).toEqual([])
    expect(await rowsOfA()).toEqual(before)
  })

  test('staff of another government with every permission for all of it', async () => {
    const foreigner = await staffIn(world, xiangshan, 'XS-GOV', 'government')
    expect(await sweep(foreigner, staffJudge, beyondOwn)).toEqual([])
    expect(await rowsOfA()).toEqual(before)
  })
})

test('the right person with the wrong record: an applicant at the case of another, in every state', async () => {
  const owners = new Set(records.sets.map(({ owner }) => owner ?? ''))
  expect(owners.size).toBeGreaterThan(1)
  const faults: string[] = []
  const targets = TARGETS.filter(
    (target) => recordsOf(target).includes('caseId') && holdersOf(target).includes('citizen'),
  )
  expect(targets.length).toBeGreaterThan(5)
  for (const accountId of owners) {
    const actor: Actor = { kind: 'citizen', accountId, sessionId: randomUUID() }
    for (const ids of records.sets.filter(({ owner }) => owner !== accountId)) {
      for (const target of targets) {
        const input = inputOf(target, ids) ?? {}
        const [given, missing] = [
          await answer(world, actor, target, input),
          await answer(world, actor, target, invented(target, input)),
        ]
        const fault = holder(target, given, missing.body)
        if (fault !== null) faults.push(`${target.name} (${ids.status}): ${fault}`)
      }
    }
  }
  expect(faults).toEqual([])
})

/**
 * A doubt that is open puts off work of the whole node. What was printed, and the pictures of pages, are fetched in the
 * minutes after they were asked for, by who asked; a reading is confirmed by whom the case was passed on to.
 */
const SHORT_LIVED = [
  'approval.readCasePage',
  'approval.readDossier',
  'casework.confirmReading',
  'operations.confirmTime',
  'paper.readPrint',
]

test('who has business there is answered otherwise: the records of the sweep exist for somebody', async () => {
  const root = await staffIn(world, suxian, 'SX-GOV', 'government')
  const citizen = (accountId: string | undefined): Actor => ({
    kind: 'citizen',
    ...{ accountId: accountId ?? '', sessionId: randomUUID() },
  })
  const WHO: Readonly<Record<string, string>> = {
    ...{ draftId: 'writer', sessionId: 'account', requestId: 'requester', complaintId: 'complainer' },
  }
  const PERSON: Readonly<Record<string, string>> = {
    challengeId: 'holder',
    factorId: 'holder',
    delegationId: 'giver',
    importId: 'holder',
    exportId: 'holder',
    batchId: 'holder',
    entryId: 'holder',
    sittingId: 'holder',
    viewId: 'holder',
  }
  const actorFor = (target: Target, ids: Ids): Actor => {
    const [first = ''] = recordsOf(target)
    const person = ids[PERSON[first] ?? '']
    if (holdersOf(target).includes('citizen')) return citizen(ids[WHO[first] ?? 'owner'])
    return person === undefined ? root : { ...root, personId: person }
  }
  const never: string[] = []
  for (const target of TARGETS.filter((one) => recordsOf(one).length > 0)) {
    const statuses = new Set<number>()
    for (const ids of records.sets) {
      const { status } = await answer(world, actorFor(target, ids), target, inputOf(target, ids) ?? {})
      statuses.add(status)
    }
    if (statuses.size === 1 && statuses.has(404)) never.push(target.name)
  }
  expect(never.toSorted()).toEqual(SHORT_LIVED)
})

test('ids of another government in a body or a query say no more than invented ones', async () => {
  const foreigner = await staffIn(world, xiangshan, 'XS-GOV', 'government')
  const before = await rowsOfA()
  const faults: string[] = []
  const [ids = {}] = records.sets
  const targets = TARGETS.filter((target) => !isPublic(target) && bodyRecordsOf(target).length > 0)
  expect(targets.length).toBeGreaterThan(10)
  for (const target of targets) {
    const input = inputOf(target, ids) ?? {}
    const names = bodyRecordsOf(target).filter((name) => name in ids)
    const other = Object.fromEntries(names.map((name) => [name, randomUUID()]))
    const [given, missing] = [
      await answer(world, foreigner, target, { ...input, ...pick(ids, names) }),
      await answer(world, foreigner, target, { ...input, ...other }),
    ]
    if (given.status !== missing.status || given.body !== missing.body)
      faults.push(`${target.name}: ${given.status} ${given.body} ${missing.status} ${missing.body}`)
    const told = noSecret(given.body)
    if (told !== null) faults.push(`${target.name}: ${told}`)
  }
  expect(faults).toEqual([])
  expect(await rowsOfA()).toEqual(before)
})

describe('over HTTP with its own cookie', () => {
  const { logInToDesk, logOut, me } = identityContract.endpoints
  const send = (endpoint: Endpoint, input: Readonly<Record<string, unknown>>, cookie?: string) => {
    const { method, url, body } = requestOf(endpoint, input, '')
    const headers = { 'idempotency-key': randomUUID(), ...(cookie !== undefined && { cookie }) }
    return world.app.inject({ method, url, headers, ...(body && !endpoint.upload && { payload: body }) })
  }
  const logIn = async (employeeNo: string, county = suxian): Promise<string> => {
    await county.staff(employeeNo)
    const begun = await send(logInToDesk, { login: `${county.slug}.${employeeNo}`, password: PASSWORD })
    const cookie = begun.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    expect((await send(me, {}, cookie)).statusCode).toBe(200)
    return cookie
  }
  /** Guarded endpoints that this cookie opens. */
  const opened = async (cookie: string): Promise<string[]> => {
    const [ids = {}] = records.sets
    const found: string[] = []
    for (const target of TARGETS.filter((one) => !isPublic(one))) {
      const { statusCode } = await send(target.endpoint, inputOf(target, ids) ?? {}, cookie)
      if (statusCode !== 401) found.push(`${target.name}: ${statusCode}`)
    }
    return found
  }

  describe('somebody of another government', () => {
    const asked = (bent: Bent, cookie: string) =>
      world.app.inject({
        ...{ method: 'GET', ...bent },
        headers: { 'idempotency-key': randomUUID(), ...bent.headers, cookie },
      })
    /** What is wrong with what a trick was answered. */
    const faultOf = ({ statusCode, body }: Awaited<ReturnType<typeof asked>>): string | null =>
      statusCode >= 500 ? `status ${statusCode}: ${body.slice(0, 200)}` : noSecret(body)

    test('reads nothing by another address, method, header or query', async () => {
      const cookie = await logIn('1001', xiangshan)
      const [found = {}] = records.sets
      const ids: Ids = { ...found, governmentId: suxian.id }
      const faults: string[] = []
      const targets = TARGETS.filter((one) => one.endpoint.method === 'GET' && !isPublic(one))
      for (const target of targets) {
        const { url } = requestOf(target.endpoint, inputOf(target, ids) ?? {}, '')
        for (const [name, trick] of Object.entries(READING_TRICKS)) {
          const given = await asked(trick(url, ids), cookie)
          const fault = faultOf(given)
          const read = guardedRecordsOf(target).length > 0 && given.statusCode < 300
          if (fault !== null || read)
            faults.push(`${target.name} by ${name}: ${fault ?? given.body.slice(0, 200)}`)
        }
      }
      expect(faults).toEqual([])
      const [readCase] = targets.filter(({ name }) => name === 'approval.readCase')
      const { url } = requestOf(readCase?.endpoint ?? me, { caseId: ids.caseId ?? '' }, '')
      expect((await asked({ url }, await logIn('1001'))).statusCode).toBe(200)
    }, 120_000)

    test('writes nothing by another body', async () => {
      const cookie = await logIn('1001', xiangshan)
      const before = await rowsOfA()
      const [found = {}] = records.sets
      const ids: Ids = { ...found, governmentId: suxian.id }
      const faults: string[] = []
      const targets = TARGETS.filter(
        ({ endpoint }) => endpoint.method === 'POST' && endpoint.path.startsWith('/approval/cases/'),
      )
      expect(targets.length).toBeGreaterThan(5)
      for (const target of targets) {
        const { url, body } = requestOf(target.endpoint, inputOf(target, ids) ?? {}, '')
        for (const [name, trick] of Object.entries(WRITING_TRICKS)) {
          const given = await asked(trick(url, JSON.stringify(body ?? {}), ids), cookie)
          const fault = faultOf(given) ?? (given.statusCode < 400 ? `status ${given.statusCode}` : null)
          if (fault !== null) faults.push(`${target.name} by ${name}: ${fault}`)
        }
      }
      expect(faults).toEqual([])
      expect(await rowsOfA()).toEqual(before)
    }, 120_000)
  })

  test('a session that was ended opens nothing', async () => {
    const cookie = await logIn('1001')
    await send(logOut, {}, cookie)
    expect(await opened(cookie)).toEqual([])
  })

  test('an account that was disabled opens nothing, in any session of its own, and no new one', async () => {
    const cookie = await logIn('1001')
    const root = await staffIn(world, suxian, 'SX-GOV', 'government')
    const personId = suxian.personId('1001')
    await world.as(root).call(identityContract.endpoints.disableAccount, { personId })
    expect(await opened(cookie)).toEqual([])
    const again = await send(logInToDesk, { login: 'suxian.1001', password: PASSWORD })
    expect([again.statusCode, again.cookies]).toEqual([expect.any(Number), []])
    expect(again.statusCode).toBeGreaterThanOrEqual(400)
  })
})
