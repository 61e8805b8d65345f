import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { privacyContract } from '#contracts/privacy'
import { addDays, legalDayOf } from '#kernel/calendar'
import type { OutputOf } from '#kernel/contract'
import { derivedSources, examineNext, mendRecordsOf } from '#kernel/rebuild'
import { samplePdf } from '#test/county'
import { asAdmin, rowsAsAdmin } from '#test/database'
import { takeHolidays } from '#test/take-holidays'
import { START } from '#test/world'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, refused, register, type Step } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const { claimTask, releaseTask, listPastTasks, listTasks } = caseworkContract.endpoints
const government = 'suxian'

type View = OutputOf<typeof api.readCase>
type PastTask = OutputOf<typeof listPastTasks>['rows'][number]

let hall: Hall
beforeAll(async () => {
  hall = await makeHall()
})
afterAll(() => hall.world.close())

const HOUR_MS = 3_600_000
const later = (hours: number): void =>
  hall.world.setNow(new Date(hall.world.now().getTime() + hours * HOUR_MS).toISOString())

/** What of a view stays the same for ever: what can be done, and whether a PDF is there already, does not. */
const lasting = ({ can: _can, papers, ...view }: View) => ({
  ...view,
  papers: papers.map((paper) => ({ ...paper, ready: true })),
})

const nowOf = async (caseId: string) => lasting(await hall.view(caseId))
const past = async (caseId: string, at: Date, role: 'clerk' | 'elsewhere' = 'clerk') =>
  (await hall.desk(role)).call(api.readPastCase, { caseId, at: at.toISOString() })

type Deed = Step | (typeof BESIDE)[number]

/** Turns that a case may take. */
const TURNS = ['on-spot', 'site-check', 'hearing-right', 'receive-papers', 'end-case', 'end-licence'] as const

/** What happens in a case beside the steps of its flow. */
const BESIDE = [
  ...(['claim', 'release', 'scan', 'answer', 'withdraw', 'rate', 'unmask'] as const),
  ...(['pause', 'resume', 'extend', 'silence'] as const),
  ...TURNS,
] as const

/** Ends the procedure that began last; a case without one is refused. */
async function endLast(caseId: string): Promise<void> {
  const { turns } = await hall.view(caseId)
  const procedureId = turns.procedures.at(-1)?.id ?? caseId
  const told = { caseId, procedureId, outcome: 'fit' as const, result: '检验合格' }
  await (await hall.desk('senior')).call(api.endProcedure, told)
}

type Turn = (typeof TURNS)[number]
const isTurn = (deed: Deed): deed is Turn => TURNS.some((one) => one === deed)

/** A turn of a case besides the steps of its flow, if it can be taken now. */
async function turn(caseId: string, deed: Turn): Promise<string> {
  const [clerk, reviewer, leader] = [
    await hall.desk('clerk'),
    await hall.desk('reviewer'),
    await hall.desk('leader'),
  ]
  switch (deed) {
    case 'on-spot':
      return refused(
        clerk.call(api.correctOnSpot, {
          ...{
            caseId,
            what: '地址有误',
            confirmedBy: '谭知微',
            address: `飞天山路 ${hall.world.now().getTime()} 号`,
          },
        }),
      )
    case 'site-check':
      return refused(
        reviewer.call(api.beginProcedure, { caseId, kind: 'site-check', reasons: '实地核对', tell: false }),
      )
    case 'hearing-right':
      return refused(
        reviewer.call(api.tellHearingRight, { caseId, intention: '拟不予许可。', reasons: '涉及他人' }),
      )
    case 'receive-papers':
      return refused((await hall.hall(0)).call(api.receivePapers, { government, caseId }))
    case 'end-case':
      return refused(leader.call(api.endCase, { caseId, ground: 'matter-gone', reasons: '事项已不存在' }))
    case 'end-licence':
      return refused(
        leader.call(api.endLicence, {
          ...{ caseId, ending: 'cancellation', ground: 'other', reasons: '持证人申请注销' },
        }),
      )
  }
}

/** Does one thing in a case, if it can be done now. */
async function attempt(caseId: string, deed: Deed): Promise<string> {
  const clerk = await hall.desk('clerk')
  const { task } = await hall.view(caseId)
  const own = { government, caseId }
  if (isTurn(deed)) return turn(caseId, deed)
  switch (deed) {
    case 'claim':
    case 'release': {
      const endpoint = deed === 'claim' ? claimTask : releaseTask
      return task ? refused(clerk.call(endpoint, { taskId: task.id })) : 'no task'
    }
    case 'scan': {
      const upload = await samplePdf('补充材料.pdf')
      return refused(clerk.call(api.addCaseMaterial, { caseId, seq: 1 }, { upload }))
    }
    case 'answer': {
      const citizen = await hall.hall(0)
      const upload = await samplePdf('补正.pdf')
      await refused(citizen.call(api.addMatterMaterial, { ...own, seq: 3 }, { upload }))
      later(1)
      return refused(citizen.call(api.answerCorrections, own))
    }
    case 'withdraw':
      return refused((await hall.hall(0)).call(api.withdrawMatter, { ...own, reason: '不办了' }))
    case 'rate':
      return refused((await hall.hall(0)).call(api.rateMatter, { ...own, grade: 5 }))
    case 'unmask':
      return refused((await hall.desk('reviewer')).call(api.unmaskParty, { caseId, reason: '核对身份' }))
    case 'pause': {
      const until = addDays(legalDayOf(hall.world.now()), 14)
      const told = {
        kind: 'inspection',
        until,
        reasons: '设备须经检验',
        evidence: '委托书',
        tell: true,
      } as const
      return refused((await hall.desk('reviewer')).call(api.beginProcedure, { caseId, ...told }))
    }
    case 'resume':
      return refused(endLast(caseId))
    case 'extend':
      return refused(
        (await hall.desk('leader')).call(api.extendCase, { caseId, length: 5, reasons: '案情复杂' }),
      )
    case 'silence':
      later(24 * 40)
      return String(await hall.world.fire())
    default:
      return refused(hall.go(caseId, deed))
  }
}

const deeds = fc.array(
  fc.constantFrom<Deed>(
    ...(['ask', 'accept', 'review', 'recheck', 'back', 'grant', 'refuse', 'not-needed'] as const),
    ...BESIDE,
  ),
  { minLength: 2, maxLength: 7 },
)
const USUAL: readonly Deed[][] = [
  ['claim', 'accept', 'review', 'recheck', 'grant', 'rate'],
  ['ask', 'answer', 'accept', 'review', 'back', 'review', 'recheck', 'refuse'],
  ['accept', 'pause', 'resume', 'extend', 'silence', 'review', 'recheck', 'grant'],
  ['silence', 'review', 'withdraw'],
  ['on-spot', 'accept', 'hearing-right', 'review', 'recheck', 'grant', 'receive-papers', 'end-licence'],
  ['accept', 'site-check', 'hearing-right', 'end-case'],
]

/** Takes an application through deeds; what everybody saw after each, by its instant. */
async function journey(todo: readonly Deed[]) {
  const { caseId } = await hall.apply()
  const seen: { at: Date; view: ReturnType<typeof lasting> }[] = []
  for (const deed of [null, ...todo]) {
    if (deed !== null) await attempt(caseId, deed)
    await hall.world.drain()
    seen.push({ at: hall.world.now(), view: await nowOf(caseId) })
    later(5)
  }
  return { caseId, seen }
}

describe('a case at an instant', () => {
  it('is what everybody saw then, and now what everybody sees', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (todo) => {
        const { caseId, seen } = await journey(todo)
        for (const { at, view } of seen) expect(lasting(await past(caseId, at))).toEqual(view)
        expect(lasting(await past(caseId, hall.world.now()))).toEqual(await nowOf(caseId))
      }),
      { numRuns: 5, examples: USUAL.map((todo) => [todo]) },
    )
    hall.world.setNow(START)
  })

  it('offers nothing to do, and shows nothing to who may not see the case today', async () => {
    const { caseId } = await hall.apply()
    const at = hall.world.now()
    const { can } = await past(caseId, at)
    expect(new Set(Object.values(can))).toEqual(new Set([false]))
    expect(await refused(past(caseId, at, 'elsewhere'))).toBe('kernel.not-found')
  })

  it('is not there before it came in, nor in what has not come', async () => {
    const { caseId } = await hall.apply()
    expect(await refused(past(caseId, new Date('2026-03-01T00:00:00.000Z')))).toBe('casework.not-yet-opened')
    expect(await refused(past(caseId, new Date('2030-01-01T00:00:00.000Z')))).toBe('casework.still-to-come')
  })

  it('is on record for the applicant when somebody looks', async () => {
    const { caseId, number } = await hall.apply(1)
    await past(caseId, hall.world.now())
    const { rows } = await (await hall.hall(1)).call(privacyContract.endpoints.listLooks, { government })
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'past', reference: number }))
  })
})

describe('a date that was told', () => {
  it('stays what it was told when a later notice moves it', async () => {
    hall.world.setNow('2026-12-14T01:00:00.000Z')
    const { caseId } = await hall.apply()
    await hall.go(caseId, 'accept')
    const told = hall.world.now()
    later(24)
    const days = ['02', '03', '04'].map((day) => `2027-01-${day},off,元旦放假,2027,通知（示例）`)
    await takeHolidays(hall.world.run, ...days)
    await hall.world.drain()
    const decide = ({ clocks }: Pick<View, 'clocks'>) => clocks.find(({ name }) => name === 'decide')
    expect(decide(await hall.view(caseId))).toMatchObject({ dueOn: '2027-01-13', provisional: false })
    expect(decide(await past(caseId, told))).toMatchObject({ dueOn: '2027-01-12', provisional: true })
    hall.world.setNow(START)
  })
})

describe('a tray at an instant', () => {
  const tray = async (at: Date): Promise<readonly PastTask[]> =>
    (await (await hall.desk('clerk')).call(listPastTasks, { at: at.toISOString(), size: 100 })).rows
  const open = async () => (await (await hall.desk('clerk')).call(listTasks, { view: 'all', size: 100 })).rows

  it('is what lay in it then, with who had it and the date as it was known', async () => {
    const { caseId } = await register(hall)
    const arrived = hall.world.now()
    const line = async (at: Date) => (await tray(at)).find((row) => row.caseId === caseId)
    const listed = (await open()).find((row) => row.caseId === caseId)
    const shared = ['id', 'caseNumber', 'node', 'subject', 'unitName', 'openedAt', 'dueOn', 'left'] as const
    for (const name of shared) expect((await line(arrived))?.[name]).toEqual(listed?.[name])
    later(1)
    await attempt(caseId, 'claim')
    const claimed = hall.world.now()
    later(30)
    await attempt(caseId, 'accept')
    const accepted = hall.world.now()
    later(100)
    await attempt(caseId, 'review')
    expect(await line(arrived)).toMatchObject({ node: 'receive', claimedBy: null, dueOn: '2026-03-09' })
    expect((await line(claimed))?.claimedBy).toBeTruthy()
    expect(await line(accepted)).toMatchObject({ node: 'review', claimedBy: null, dueOn: '2026-03-10' })
    expect(await line(new Date(arrived.getTime() - 1))).toBeUndefined()
    hall.world.setNow(START)
  })
})

describe('what is stored of permits and licences', () => {
  const governmentId = () => hall.county.id

  it('is after all these journeys what their acts say', async () => {
    await hall.world.drain()
    for (const source of derivedSources()) {
      const found = await examineNext(
        hall.world.run,
        { governmentId: governmentId(), source, after: null },
        1_000,
      )
      expect(found).toMatchObject({ differences: [], unreadable: [], unproven: 0 })
      expect(found.records).toBeGreaterThan(0)
    }
  })

  it.each([
    ['state', "'05'"],
    ['valid_from', 'valid_from - 1'],
    ['valid_to', 'coalesce(valid_to, valid_from) + 400'],
    ['number', "number || 'x'"],
    ['identifier', 'reverse(identifier)'],
    ['name', "'别的许可证'"],
    ['owner', 'null'],
    ['issued_at', "issued_at + interval '1 microsecond'"],
    ['illustrative', 'not illustrative'],
  ])('is put right in the register: %s', async (column, value) => {
    const source = derivedSources().find(({ name }) => name === 'licence.licences')
    if (!source) throw new Error('licence.licences is not declared')
    const { adminUrl, run } = hall.world
    const rows = () => rowsAsAdmin(adminUrl, 'select to_jsonb(l) as row from licence.licence l order by id')
    const before = await rows()
    await asAdmin(
      adminUrl,
      `update licence.licence set ${column} = ${value} where id = (select min(id::text)::uuid from licence.licence)`,
    )
    const place = { governmentId: governmentId(), source, after: null }
    const { differences } = await examineNext(run, place)
    expect(differences).toHaveLength(1)
    expect(await mendRecordsOf(run, place, [differences[0]?.id ?? ''])).toEqual(differences)
    expect(await rows()).toEqual(before)
  })
})
