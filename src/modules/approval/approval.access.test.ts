import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Grant, Scope, StaffActor } from '#kernel/context'
import { unitByCode } from '#modules/org'
import { samplePdf } from '#test/county'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, refused, type Step } from './approval.fixtures.ts'

const api = approvalContract.endpoints
type Desk = Awaited<ReturnType<Hall['desk']>>

/** One thing that staff may do to a case. */
interface StaffAct {
  readonly name: string
  readonly permission: string
  /** Role that the task of this node is for; undefined where it is no task. */
  readonly role?: string
  /** Steps that bring a new application there, and back again after it was done. */
  readonly before: readonly Step[]
  readonly after: (caseId: string) => Promise<unknown>
  readonly call: (desk: Desk, caseId: string) => Promise<unknown>
}

const OPINION = { opinion: '经审查' }
const government = 'suxian'

const acts = (hall: Hall): readonly StaffAct[] => [
  {
    ...{ name: 'read', permission: 'casework.case.read', before: [] },
    after: async () => undefined,
    call: (desk, caseId) => desk.call(api.readCase, { caseId }),
  },
  {
    ...{ name: 'unmask', permission: 'approval.case.unmask', before: [] },
    after: async () => undefined,
    call: (desk, caseId) => desk.call(api.unmaskParty, { caseId, reason: '核对' }),
  },
  {
    ...{ name: 'scan', permission: 'approval.window.register', before: [] },
    after: async () => undefined,
    call: async (desk, caseId) =>
      desk.call(api.addCaseMaterial, { caseId, seq: 1 }, { upload: await samplePdf() }),
  },
  {
    ...{ name: 'supply', permission: 'approval.window.register', before: ['ask'] },
    after: (caseId) => hall.go(caseId, 'ask'),
    call: (desk, caseId) => desk.call(api.supplyCorrections, { caseId, papers: [] }),
  },
  {
    ...{ name: 'ask', permission: 'approval.case.receive', role: 'window-clerk', before: [] },
    after: async (caseId) => (await hall.hall(0)).call(api.answerCorrections, { government, caseId }),
    call: (desk, caseId) => desk.call(api.askCorrections, { caseId, corrections: [{ seq: 1, what: '缺' }] }),
  },
  {
    ...{ name: 'review', permission: 'approval.case.review', role: 'reviewer', before: ['accept'] },
    after: (caseId) => hall.go(caseId, 'back'),
    call: (desk, caseId) => desk.call(api.reviewCase, { caseId, outcome: 'object', ...OPINION }),
  },
  {
    ...{ name: 'recheck', permission: 'approval.case.recheck', role: 'senior-reviewer' },
    before: ['accept', 'review'],
    after: (caseId) => hall.go(caseId, 'review'),
    call: (desk, caseId) => desk.call(api.recheckCase, { caseId, outcome: 'back', ...OPINION }),
  },
  {
    ...{ name: 'decide', permission: 'approval.case.decide', role: 'leader' },
    before: ['accept', 'review', 'recheck'],
    after: (caseId) => hall.go(caseId, 'review', 'recheck'),
    call: (desk, caseId) => desk.call(api.decideCase, { caseId, outcome: 'back', ...OPINION }),
  },
]

/** Codes of units and of the one above; the case is one of SX-WJJ. */
const ABOVE: Readonly<Record<string, string | null>> = {
  'SX-GOV': null,
  'SX-WJJ': 'SX-GOV',
  'SX-LYJ': 'SX-GOV',
}
const OF_CASE = 'SX-WJJ'

/** Slow and plain: whether a grant at a unit reaches the case, by walking up the tree. */
function reaches(scope: Scope, at: string): boolean {
  if (scope === 'government') return true
  if (scope === 'unit') return at === OF_CASE
  if (scope === 'own') return false
  for (let unit: string | null = OF_CASE; unit !== null; unit = ABOVE[unit] ?? null)
    if (unit === at) return true
  return false
}

interface Person {
  readonly at: string
  readonly roles: readonly string[]
  readonly grants: readonly Grant[]
}

/** What the rules say that the answer must be. */
function expected({ permission, role }: StaffAct, { at, roles, grants }: Person): string {
  const held = (name: string) => grants.filter((grant) => grant.permission === name)
  const reached = (name: string) => held(name).some((grant) => reaches(grant.scope, at))
  if (held(permission).length === 0) return 'kernel.forbidden'
  const hidden = reached('casework.case.read') ? 'kernel.forbidden' : 'kernel.not-found'
  if (!reached(permission)) return hidden
  if (role === undefined) return 'ok'
  if (!reached('casework.task.claim')) return hidden
  return roles.includes(role) ? 'ok' : 'casework.other-role'
}

let hall: Hall
let units: ReadonlyMap<string, { id: string; path: string }>
const cases = new Map<string, string>()

beforeAll(async () => {
  hall = await makeHall()
  const { system } = hall.county
  const found = await hall.world.run(system, true, (ctx) =>
    Promise.all(Object.keys(ABOVE).map((code) => unitByCode(ctx, code))),
  )
  units = new Map(Object.keys(ABOVE).map((code, index) => [code, found[index] ?? { id: '', path: '' }]))
  for (const act of acts(hall)) {
    const { caseId } = await hall.apply()
    await hall.go(caseId, ...act.before)
    cases.set(act.name, caseId)
  }
})
afterAll(() => hall.world.close())

function actorOf({ at, roles, grants }: Person, governmentId: string): StaffActor {
  const ids = { accountId: randomUUID(), sessionId: randomUUID(), personId: randomUUID() }
  const { id: unitId, path: unitPath } = units.get(at) ?? { id: '', path: '' }
  const unit = { governmentId, unitId, unitPath, appointmentId: randomUUID() }
  return { kind: 'staff', ...ids, ...unit, roles, grants }
}

const scope = fc.constantFrom<Scope>('own', 'unit', 'subtree', 'government')
const roles = fc.uniqueArray(fc.constantFrom('window-clerk', 'reviewer', 'senior-reviewer', 'leader'))

/** Somebody who holds the permission, the right to see and the right to work, each perhaps and each in its way. */
const personFor = ({ permission, role }: StaffAct): fc.Arbitrary<Person> => {
  const names = [permission, 'casework.case.read', 'casework.task.claim']
  const some = fc.tuple(
    ...names.map((name) => fc.option(scope.map((one) => ({ permission: name, scope: one })))),
  )
  return fc.record({
    at: fc.constantFrom(...Object.keys(ABOVE)),
    roles: roles.map((held) => (role !== undefined && held.length > 1 ? [...held, role] : held)),
    grants: some.map((held) => held.filter((grant) => grant !== null)),
  })
}

test.each([...['read', 'unmask', 'scan', 'supply', 'ask', 'review', 'recheck', 'decide']])(
  '%s is done exactly by those whom role, permission and reach allow',
  async (name) => {
    const act = acts(hall).find((one) => one.name === name)
    const caseId = cases.get(name) ?? ''
    if (!act) throw new Error(`no act ${name}`)
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(personFor(act), async (person) => {
        const wanted = expected(act, person)
        const given = await refused(act.call(hall.world.as(actorOf(person, hall.county.id)), caseId))
        if (given === 'ok') await act.after(caseId)
        seen.add(given)
        expect(given).toBe(wanted)
      }),
      { numRuns: 40 },
    )
    expect(seen.has('ok')).toBe(true)
    expect(seen.size).toBeGreaterThan(1)
  },
)

test('with every permission in another government the case is not there, for any act', async () => {
  const everything: Person = {
    at: 'SX-WJJ',
    roles: ['window-clerk', 'reviewer', 'senior-reviewer', 'leader'],
    grants: [...acts(hall).map((act) => act.permission), 'casework.task.claim'].map((permission) => ({
      permission,
      scope: 'government',
    })),
  }
  const stranger = hall.world.as(actorOf(everything, randomUUID()))
  for (const act of acts(hall)) {
    expect([act.name, await refused(act.call(stranger, cases.get(act.name) ?? ''))]).toEqual([
      act.name,
      'kernel.not-found',
    ])
  }
})
