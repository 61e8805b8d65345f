import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { legaltimeContract } from '#contracts/legaltime'
import { Refusal } from '#kernel/errors'
import { asAdmin } from '#test/database'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { type Client, createWorld, type World } from '#test/world'

const api = legaltimeContract.endpoints
const MAY = [
  'legaltime.proposal.read',
  'legaltime.rule.propose',
  'legaltime.rule.confirm',
  'legaltime.hours.manage',
]

let world: World
let town: Town
let other: Town
let officer: Client
beforeAll(async () => {
  world = await createWorld()
  const towns = await twoTowns(world)
  town = towns.suxian
  other = towns.xiangshan
  officer = world.as(staffOfTown(town, ...MAY))
})
afterAll(() => world.close())

const refused = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'not refused',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

async function draftOf(rule: string, changes: object) {
  const { versions } = await officer.call(api.readRule, { rule })
  const newest = versions[0]?.rule
  if (!newest) throw new Error(`no rule ${rule}`)
  const { format: _format, id: _id, version: _version, ...said } = newest
  return { rule, draft: { ...said, ...changes }, openCases: 'keep', reason: '试验' } as const
}

/** People who hold the permission to confirm, each by an appointment in the department. */
async function hold({ id, department }: Town, ...people: readonly string[]): Promise<void> {
  const role = randomUUID()
  const each = people.map(
    (person, n) => `
      insert into org.person (government_id, id, employee_no, name, created_at)
        values ('${id}', '${person}', 'T${n}', '试验${n}', '2026-01-01');
      insert into org.appointment (government_id, id, person_id, unit_id, title, from_day, created_at)
        values ('${id}', '${person}', '${person}', '${department.id}', '试验', '2026-01-01', '2026-01-01');
      insert into org.appointment_role (government_id, appointment_id, role_id) values ('${id}', '${person}', '${role}');`,
  )
  await asAdmin(
    world.adminUrl,
    `insert into org.role (government_id, id, code, title) values ('${id}', '${role}', 'legal-office', '法制审核');
     insert into org.role_grant (government_id, role_id, permission, scope)
       values ('${id}', '${role}', 'legaltime.rule.confirm', 'government'); ${each.join('')}`,
  )
}

const ruleNow = (at: Town) => world.run(at.system, true, async (ctx) => ctx.services.rule('PERMIT.DECIDE'))

describe('a new version of a rule', () => {
  it('is law only once it is confirmed, and only where its region holds', async () => {
    const asked = await draftOf('PERMIT.DECIDE', { length: 15, region: '431003', certainty: 'local' })
    const { id } = await officer.call(api.proposeRule, asked)
    expect((await ruleNow(town)).version).toBe(2)
    const seen = await officer.call(api.readProposal, { proposalId: id })
    expect(seen.changed.sort()).toEqual(['certainty', 'length', 'region'])
    expect([seen.before.length, seen.after.length, seen.touched.total]).toEqual([20, 15, 0])
    expect(await refused(officer.call(api.proposeRule, asked))).toBe('legaltime.overtaken')
    await officer.call(api.confirmRule, { proposalId: id })
    expect([(await ruleNow(town)).length, (await ruleNow(other)).length]).toEqual([15, 20])
    expect(await refused(officer.call(api.confirmRule, { proposalId: id }))).toBe('legaltime.decided')
    const { versions, proposals } = await officer.call(api.readRule, { rule: 'PERMIT.DECIDE' })
    expect(versions.map(({ rule, inForce }) => [rule.version, inForce])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ])
    expect(proposals.map(({ state }) => state)).toEqual(['confirmed'])
  })

  it('is not confirmed by who proposed it, where somebody else could', async () => {
    const [proposer, second] = [randomUUID(), randomUUID()]
    await hold(town, proposer, second)
    const one = world.as({ ...staffOfTown(town, ...MAY), personId: proposer })
    const { id } = await one.call(api.proposeRule, await draftOf('PERMIT.DELIVER10', { length: 9 }))
    expect(await one.call(api.readProposal, { proposalId: id })).toMatchObject({
      ...{ waitsForAnother: true, can: { confirm: false, withdraw: true } },
    })
    expect(await refused(one.call(api.confirmRule, { proposalId: id }))).toBe('legaltime.proposed-by-you')
    const other = world.as({ ...staffOfTown(town, ...MAY), personId: second })
    expect((await other.call(api.readProposal, { proposalId: id })).can.confirm).toBe(true)
    expect(await refused(other.call(api.confirmRule, { proposalId: id }))).toBe('not refused')
  })

  it('may be withdrawn, and changes nothing then', async () => {
    const { id } = await officer.call(api.proposeRule, await draftOf('PERMIT.JOINT45', { length: 40 }))
    await officer.call(api.withdrawProposal, { proposalId: id })
    expect(await refused(officer.call(api.confirmRule, { proposalId: id }))).toBe('legaltime.decided')
    const { versions } = await officer.call(api.readRule, { rule: 'PERMIT.JOINT45' })
    expect(versions.map(({ rule }) => rule.length)).toEqual([45, 45])
  })

  it.each([
    ['legaltime.nothing-changed', {}],
    ['legaltime.impossible-rule', { length: -5 }],
    ['legaltime.impossible-rule', { effectiveTo: '2001-01-01' }],
    ['legaltime.impossible-rule', { unit: 'hour', rollover: 'next-workday' }],
    ['legaltime.impossible-rule', { unsettled: ['colour'] }],
    ['legaltime.foreign-region', { region: '330225' }],
    ['kernel.invalid-input', { length: 1.5 }],
  ])('%s: %j', async (code, changes) => {
    expect(await refused(officer.call(api.proposeRule, await draftOf('PERMIT.LOWER20', changes)))).toBe(code)
  })

  it('of an unknown rule, or by who may not, is refused; another government sees no proposal', async () => {
    const asked = await draftOf('PERMIT.HEAR', { length: 19 })
    expect(await refused(officer.call(api.proposeRule, { ...asked, rule: 'PERMIT.NONE' }))).toBe(
      'legaltime.unknown-rule',
    )
    const clerk = world.as(staffOfTown(town))
    expect(await refused(clerk.call(api.proposeRule, asked))).toBe('kernel.forbidden')
    const { id } = await officer.call(api.proposeRule, asked)
    expect(await refused(clerk.call(api.readProposal, { proposalId: id }))).toBe('kernel.forbidden')
    expect((await clerk.call(api.readRule, { rule: 'PERMIT.HEAR' })).proposals).toEqual([])
    const abroad = world.as(staffOfTown(other, ...MAY))
    expect(await refused(abroad.call(api.readProposal, { proposalId: id }))).toBe('kernel.not-found')
    expect(await refused(abroad.call(api.confirmRule, { proposalId: id }))).toBe('kernel.not-found')
  })
})

describe('office hours', () => {
  const morning = (opens: string) => [{ from: '01-01', spans: [[opens, '12:00']] as [[string, string]] }]
  const openingOf = (unitId: string) =>
    world.run(
      town.system,
      true,
      async (ctx) => ctx.services.hours(unitId)?.on('2026-03-02')[0]?.opens ?? null,
    )

  it('hold for the units that have none of their own, and a later setting supersedes', async () => {
    const set = (unitId: string | null, opens: string) =>
      officer.call(api.setHours, { unitId, validFrom: '2026-01-01', seasons: morning(opens), basis: '通知' })
    expect(await openingOf(town.department.id)).toBeNull()
    await set(null, '08:00')
    await set(null, '08:30')
    expect(await openingOf(town.department.id)).toBe(8 * 60 + 30)
    await set(town.department.id, '09:00')
    expect([await openingOf(town.department.id), await openingOf(randomUUID())]).toEqual([
      9 * 60,
      8 * 60 + 30,
    ])
    expect(await officer.call(api.listHours, {})).toHaveLength(2)
    expect(await world.as(staffOfTown(other)).call(api.listHours, {})).toEqual([])
  })

  it('that no office can keep are refused', async () => {
    const seasons = [{ from: '01-01', spans: [['12:00', '09:00']] as [[string, string]] }]
    const input = { unitId: null, validFrom: '2026-01-01', seasons, basis: '通知' }
    expect(await refused(officer.call(api.setHours, input))).toBe('legaltime.impossible-hours')
  })
})

it('the year shows every day with the notice behind it', async () => {
  const year = await officer.call(api.readYear, { year: 2025 })
  expect(year.days).toHaveLength(365)
  expect(year.days.filter(({ working }) => working)).toHaveLength(248)
  expect(year.days.find(({ day }) => day === '2025-01-26')).toMatchObject({ working: true, layer: '00' })
  expect(year).toMatchObject({ provisional: false, layers: [{ layer: '00' }], superseded: [] })
  expect((await officer.call(api.readYear, {})).year).toBe(2026)
})
