import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { caseworkContract } from '#contracts/casework'
import { factorContract } from '#contracts/factor'
import { identityContract } from '#contracts/identity'
import { itemContract } from '#contracts/item'
import { licenceContract } from '#contracts/licence'
import { messageContract } from '#contracts/message'
import { orgContract } from '#contracts/org'
import { paperContract } from '#contracts/paper'
import { can, type Grant, type Scope, type StaffActor, seatOf } from '#kernel/context'
import type { Endpoint, InputOf } from '#kernel/contract'
import { Refusal } from '#kernel/errors'
import type { County } from './county.ts'
import { rowsAsAdmin } from './database.ts'
import { makeRichCounty } from './rich-county.ts'
import { staffIn } from './sweep/callers.ts'
import { createWorld, type World } from './world.ts'

const DEPARTMENT = 'SX-WJJ'
const RUNS = { numRuns: 150 }

/** A record of government A as it lies in the database, with its unit as that stands today. */
interface Stored {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  /** Of a task: the role that may take it, and who has claimed it. */
  readonly role: string | null
  readonly claimedBy: string | null
}

/** A list that shows records of units by one permission. */
interface List {
  readonly permission: string
  /** From which tables: alias `r` with `unit_id`. */
  readonly from: string
  readonly shown: (actor: StaffActor) => Promise<string[]>
  /** What besides the permission decides. */
  readonly fits?: (actor: StaffActor, record: Stored) => boolean
}

let world: World
let county: County
let root: StaffActor
let units: readonly { readonly id: string; readonly path: string }[] = []
let people: readonly string[] = []
beforeAll(async () => {
  world = await createWorld()
  county = await makeRichCounty(world, DEPARTMENT)
  root = await staffIn(world, county, 'SX-GOV', 'government')
  const own = { ...root, personId: county.personId('1002') }
  for (const unitId of (await readUnits()).slice(0, 6).map(({ id }) => id))
    await world.as(own).call(factorContract.endpoints.enrolMachine, { unitId, name: '窗口机', days: 9 })
  units = await readUnits()
  const rows = await rowsAsAdmin<{ id: string }>(
    world.adminUrl,
    `select distinct recipient_id as id from message.message where recipient_kind = 'staff'`,
  )
  people = [...rows.map(({ id }) => id), randomUUID()]
}, 180_000)
afterAll(() => world.close())

const readUnits = () =>
  rowsAsAdmin<{ id: string; path: string }>(
    world.adminUrl,
    `select id, path from org.unit where government_id = '${county.id}' order by path`,
  )

/** A page of a list. */
interface Page {
  readonly rows: readonly { readonly id: string }[]
}

/** Every row of a list, page by page. */
async function allOf<E extends Endpoint>(actor: StaffActor, endpoint: E, input: object): Promise<string[]> {
  const ids: string[] = []
  for (let page = 1; ; page++) {
    const call = { ...input, page, size: 50 } as unknown as InputOf<E>
    const { rows } = (await world.as(actor).call(endpoint, call)) as Page
    ids.push(...rows.map(({ id }) => id))
    if (rows.length < 50) return ids
  }
}

const takes = (actor: StaffActor, { role }: Stored): boolean => actor.roles.includes(role ?? '')
const tasks = (view: 'all' | 'open' | 'mine', fits: NonNullable<List['fits']>): List => ({
  permission: 'casework.task.claim',
  from: 'casework.task r where r.closed_at is null and',
  shown: (actor) => allOf(actor, caseworkContract.endpoints.listTasks, { view }),
  fits: (actor, record) => takes(actor, record) && fits(actor, record),
})

const LISTS: Readonly<Record<string, List>> = {
  cases: {
    permission: 'casework.case.read',
    from: 'casework."case" r where',
    shown: (actor) => allOf(actor, caseworkContract.endpoints.listCases, {}),
  },
  'the tray': tasks('all', () => true),
  'what nobody claimed': tasks('open', (_actor, { claimedBy }) => claimedBy === null),
  'what is claimed': tasks('mine', (actor, { claimedBy }) => claimedBy === seatOf(actor)),
  licences: {
    permission: 'licence.licence.read',
    from: 'licence.licence r where',
    shown: (actor) => allOf(actor, licenceContract.endpoints.listLicences, {}),
  },
  items: {
    permission: 'item.item.read',
    from: 'item.item r where',
    shown: (actor) => allOf(actor, itemContract.endpoints.listItems, {}),
  },
  papers: {
    permission: 'paper.paper.read',
    from: 'paper.paper r where',
    shown: (actor) => allOf(actor, paperContract.endpoints.listPapers, {}),
  },
  'window machines': {
    permission: 'factor.policy.read',
    from: 'factor.machine r where',
    shown: async (actor) =>
      (await world.as(actor).call(factorContract.endpoints.listMachines, {})).map(({ id }) => id),
  },
}
const NEEDED = ['casework.task.read', 'message.desk.read']
const PERMISSIONS = [...new Set(Object.values(LISTS).map(({ permission }) => permission))]

const stored = ({ from }: List): Promise<Stored[]> =>
  rowsAsAdmin<Stored>(
    world.adminUrl,
    `select r.id, r.unit_id as "unitId", u.path as "unitPath", to_jsonb(r) ->> 'role' as role,
       to_jsonb(r) ->> 'claimed_by' as "claimedBy"
     from ${from.replace(/ r where/, ' r join org.unit u on u.government_id = r.government_id and u.id = r.unit_id where')}
       ${from.endsWith('and') ? '' : 'true and'} r.government_id = '${county.id}'`,
  )

const scope = fc.constantFrom<Scope>('own', 'unit', 'subtree', 'government')
const grants: fc.Arbitrary<Grant[]> = fc.array(
  fc.record({ permission: fc.constantFrom(...PERMISSIONS), scope }),
  { maxLength: 8 },
)
const roles = fc.subarray(['window-clerk', 'reviewer', 'senior-reviewer', 'leader'])
const index = fc.nat({ max: 1000 })
const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place % list.length]
  if (found === undefined) throw new Error('an empty list')
  return found
}

/** Somebody in a random position, for himself or for somebody else. */
const somebody = fc
  .record({ unit: index, person: index, grants, roles, behalf: fc.boolean(), giver: index })
  .map(({ unit, person, grants: held, roles: has, behalf, giver }) => (): StaffActor => {
    const { id, path } = at(units, unit)
    const needed = NEEDED.map((permission) => ({ permission, scope: 'government' }) as const)
    const acting = { delegationId: randomUUID(), personId: at(people, giver), appointmentId: randomUUID() }
    return {
      ...{ ...root, personId: at(people, person), unitId: id, unitPath: path, roles: has },
      grants: [...needed, ...held],
      ...(behalf && { onBehalfOf: acting }),
    }
  })

test('the lists are tried on records of many units', async () => {
  for (const [name, list] of Object.entries(LISTS)) {
    if (name.startsWith('what is')) continue
    expect([name, (await stored(list)).length > 2]).toEqual([name, true])
  }
})

test('a list shows what its permission allows one by one, wherever units are moved meanwhile', async () => {
  const { moveUnit } = orgContract.endpoints
  const move = fc.option(fc.tuple(index, index))
  let moves = 0
  await fc.assert(
    fc.asyncProperty(somebody, fc.constantFrom(...Object.keys(LISTS)), move, async (who, name, moved) => {
      if (moved) {
        const [unit, below] = moved.map((place) => at(units, place).id)
        await world
          .as(root)
          .call(moveUnit, { unitId: unit ?? '', parentId: below ?? '' })
          .then(
            () => moves++,
            (error: unknown) => {
              if (!(error instanceof Refusal)) throw error
            },
          )
        units = await readUnits()
      }
      const list = LISTS[name]
      if (!list) throw new Error(name)
      const actor = who()
      const allowed = (await stored(list)).filter(
        (record) =>
          can(actor, list.permission, { governmentId: county.id, ...record }) &&
          (list.fits?.(actor, record) ?? true),
      )
      const held = [...NEEDED, ...actor.grants.map(({ permission }) => permission)]
      const mayAsk = name.startsWith('what') || name === 'the tray' || held.includes(list.permission)
      const shown = mayAsk ? await list.shown(actor) : []
      expect([name, shown.toSorted()]).toEqual([name, allowed.map(({ id }) => id).toSorted()])
    }),
    RUNS,
  )
  expect(moves).toBeGreaterThan(5)
}, 120_000)

test('a case is in the list where it can be opened, and nowhere else', async () => {
  const cases = await stored(LISTS.cases ?? { permission: '', from: '', shown: async () => [] })
  await fc.assert(
    fc.asyncProperty(somebody, index, async (who, place) => {
      const actor = who()
      if (!actor.grants.some(({ permission }) => permission === 'casework.case.read')) return
      const { id } = at(cases, place)
      const opened = await world
        .as(actor)
        .call(approvalContract.endpoints.readCase, { caseId: id })
        .then(
          () => true,
          (error: unknown) => {
            if (error instanceof Refusal && error.status === 404) return false
            throw error
          },
        )
      const listed = await allOf(actor, caseworkContract.endpoints.listCases, {})
      expect(listed.includes(id)).toBe(opened)
    }),
    { numRuns: 30 },
  )
}, 120_000)

test('an inbox holds the messages of its person and no others', async () => {
  for (const personId of people) {
    const rows = await rowsAsAdmin<{ id: string }>(
      world.adminUrl,
      `select id from message.message where recipient_kind = 'staff' and recipient_id = '${personId}'`,
    )
    const shown = await allOf({ ...root, personId }, messageContract.endpoints.listDeskInbox, {})
    expect(shown.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
  }
})

test('the log of text messages and mails is open to who may read all of it, and to nobody else', async () => {
  const log = 'message.text.read'
  const rows = await rowsAsAdmin<{ id: string }>(
    world.adminUrl,
    `select id from message.text where government_id = '${county.id}'`,
  )
  expect(rows.length).toBeGreaterThan(2)
  const held = fc.array(fc.record({ permission: fc.constantFrom(log, 'casework.case.read'), scope }), {
    maxLength: 3,
  })
  await fc.assert(
    fc.asyncProperty(somebody, held, async (who, more) => {
      const actor = { ...who(), grants: more }
      const shown = await allOf(actor, messageContract.endpoints.listTexts, {}).catch((error: unknown) => {
        if (error instanceof Refusal) return []
        throw error
      })
      const allowed = can(actor, log, { governmentId: county.id }) ? rows.map(({ id }) => id) : []
      expect(shown.toSorted()).toEqual(allowed.toSorted())
    }),
    { numRuns: 40 },
  )
}, 120_000)

test('an account is in the list where it can be read, and nowhere else', async () => {
  const { listAccounts, readStaffAccount } = identityContract.endpoints
  const permission = 'identity.staff.manage'
  const accounts = await rowsAsAdmin<{ personId: string }>(
    world.adminUrl,
    `select person_id as "personId" from identity.account where government_id = '${county.id}'`,
  )
  expect(accounts.length).toBeGreaterThan(2)
  await fc.assert(
    fc.asyncProperty(somebody, scope, async (who, far) => {
      const actor = { ...who(), grants: [{ permission, scope: far }] }
      const readable: string[] = []
      for (const { personId } of accounts) {
        const read = world.as(actor).call(readStaffAccount, { personId })
        if (await read.then(({ account }) => account !== null, refused)) readable.push(personId)
      }
      const { rows } = await world.as(actor).call(listAccounts, { size: 100 })
      expect(rows.map(({ personId }) => personId).toSorted()).toEqual(readable.toSorted())
    }),
    { numRuns: 30 },
  )
}, 120_000)

/** Whether a failure is anything but a refusal: then it is thrown. */
function refused(error: unknown): false {
  if (error instanceof Refusal) return false
  throw error
}
