import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rowsAsAdmin } from '#test/database'
import { START } from '#test/world'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, refused } from './approval.fixtures.ts'

const { beginProcedure, endProcedure, extendCase } = approvalContract.endpoints

let hall: Hall
let caseId: string

beforeAll(async () => {
  hall = await makeHall()
})
afterAll(() => hall.world.close())
beforeEach(async () => {
  hall.world.setNow(START)
  caseId = (await hall.apply()).caseId
  await hall.go(caseId, 'accept')
})

const decide = async () => (await hall.view(caseId, 'reviewer')).clocks.find(({ name }) => name === 'decide')
const fireAt = async () =>
  (
    await rowsAsAdmin<{ day: string }>(
      hall.world.adminUrl,
      `select (e.fire_at at time zone 'Asia/Shanghai')::date::text as day from casework.clock_event e
       join casework.clock k using (government_id, case_id, at) where e.case_id = '${caseId}' and k.name = 'decide'`,
    )
  )[0]?.day

const INSPECTION = {
  kind: 'inspection',
  until: '2026-03-16',
  reasons: '设备须经检验',
  evidence: '检验委托书 7 号',
} as const
const pause = async (over: Partial<Parameters<typeof pausing>[0]> = {}) =>
  pausing({ ...INSPECTION, tell: true, ...over })
const pausing = async (input: {
  kind: 'inspection' | 'hearing'
  until: string
  reasons: string
  evidence?: string
  tell: boolean
}) => (await hall.desk('reviewer')).call(beginProcedure, { caseId, ...input })
const resume = async (role: 'reviewer' | 'senior') => {
  const { turns } = await hall.view(caseId, role)
  const procedureId = turns.procedures.at(-1)?.id ?? ''
  return (await hall.desk(role)).call(endProcedure, {
    ...{ caseId, procedureId, outcome: 'fit' as const, result: '检验合格' },
  })
}
const extend = async (role: 'reviewer' | 'leader', length: number) =>
  (await hall.desk(role)).call(extendCase, { caseId, length, reasons: '案情复杂' })

describe('a special procedure', () => {
  it('stops the period for as long as the applicant was told, and its paper says so', async () => {
    expect(await decide()).toMatchObject({ dueOn: '2026-03-30', paused: false })
    await pause()
    await hall.world.drain()
    const view = await hall.view(caseId, 'reviewer')
    expect(view.clocks.find(({ name }) => name === 'decide')).toMatchObject({
      ...{ dueOn: '2026-04-13', paused: true },
      pauses: [
        {
          from: '2026-03-02',
          until: '2026-03-16',
          ground: 'inspection',
          resumedOn: null,
          credited: true,
          lacks: [],
        },
      ],
    })
    expect(view.papers.map(({ template }) => template)).toContain('special-procedure')
    expect(view.can).toMatchObject({ beginProcedure: true, endProcedure: true })
    expect(await fireAt()).toBe('2026-04-14')
  })

  it('counts only up to its result where that comes early, and to the day told where it comes late', async () => {
    await pause()
    hall.world.setNow('2026-03-09T01:00:00.000Z')
    await resume('senior')
    expect(await decide()).toMatchObject({ dueOn: '2026-04-03', paused: false })
    await pause({ until: '2026-03-11' })
    hall.world.setNow('2026-03-18T01:00:00.000Z')
    await resume('senior')
    expect(await decide()).toMatchObject({ dueOn: '2026-04-08' })
    expect(await fireAt()).toBe('2026-04-09')
  })

  it('is on record and does not count where nobody was told, or nothing proves it', async () => {
    await pause({ tell: false })
    expect(await decide()).toMatchObject({
      dueOn: '2026-03-30',
      paused: true,
      pauses: [{ credited: false, lacks: ['notice'] }],
    })
    await resume('senior')
    const { evidence: _none, ...unproven } = INSPECTION
    await pausing({ ...unproven, tell: true })
    expect(await decide()).toMatchObject({ dueOn: '2026-03-30', pauses: [{}, { credited: false }] })
  })

  it('is not begun twice, nor ended by who began it, nor by somebody of his role, nor where none runs', async () => {
    const none = { caseId, procedureId: caseId, outcome: 'fit' as const, result: '检验合格' }
    expect(await refused((await hall.desk('senior')).call(endProcedure, none))).toBe('kernel.not-found')
    await pause()
    expect(await refused(pause())).toBe('casework.pause-open')
    expect(await refused(resume('reviewer'))).toBe('casework.same-role-ends')
    expect(
      await refused((await hall.desk('clerk')).call(beginProcedure, { caseId, ...INSPECTION, tell: true })),
    ).toBe('kernel.forbidden')
  })

  it('is refused backwards', async () => {
    expect(await refused(pause({ until: '2026-03-01' }))).toBe('casework.pause-refused')
  })
})

describe('an extension', () => {
  it('is for the head of the authority, up to what the law allows in all, and its reasons are told', async () => {
    expect(await refused(extend('reviewer', 5))).toBe('kernel.forbidden')
    await extend('leader', 6)
    await hall.world.drain()
    const view = await hall.view(caseId, 'leader')
    expect(view.clocks.find(({ name }) => name === 'decide')).toMatchObject({
      dueOn: '2026-04-08',
      extended: 6,
    })
    expect(view.clocks.find(({ name }) => name === 'promise')).toMatchObject({
      dueOn: '2026-03-09',
      extended: 0,
    })
    expect(view.papers.map(({ template }) => template)).toContain('extension')
    expect(await fireAt()).toBe('2026-04-09')
    expect(await refused(extend('leader', 5))).toBe('clock.extension-too-long')
    await extend('leader', 4)
    expect(await decide()).toMatchObject({ dueOn: '2026-04-14', extended: 10 })
  })

  it('is not for a case that is decided', async () => {
    await hall.go(caseId, 'review', 'recheck', 'grant')
    expect(await refused(extend('leader', 5))).toBe('approval.not-at-this-step')
    expect(await fireAt()).toBeUndefined()
  })
})
