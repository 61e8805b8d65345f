import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { legalDayOf } from '#kernel/calendar'
import { rowsAsAdmin } from '#test/database'
import { START } from '#test/world'
import { type Hall, makeHall } from './approval.fixtures.ts'

let hall: Hall

beforeAll(async () => {
  hall = await makeHall()
})
afterAll(() => hall.world.close())

const events = (caseId: string) =>
  rowsAsAdmin<{ at: number; fire_at: Date; done_at: Date | null }>(
    hall.world.adminUrl,
    `select at, fire_at, done_at from casework.clock_event where case_id = '${caseId}' order by at`,
  )

describe('an application about which nobody says anything', () => {
  it('is accepted by the law when the last of the five days has ended, from the day of receipt', async () => {
    hall.world.setNow(START)
    const { caseId } = await hall.apply()
    await hall.world.drain()
    expect((await events(caseId)).map(({ fire_at }) => fire_at.toISOString())).toEqual([
      '2026-03-09T16:00:00.000Z',
    ])
    hall.world.setNow('2026-03-09T15:59:58.000Z')
    await hall.world.fire()
    hall.world.setNow('2026-03-09T15:59:59.000Z')
    expect(await hall.world.fire()).toBe(0)
    hall.world.setNow('2026-03-09T16:00:00.000Z')
    expect(await hall.world.fire()).toBe(2)
    expect(await hall.world.fire()).toBe(0)
    await hall.world.drain()
    const view = await hall.view(caseId, 'reviewer')
    expect(view.status).toBe('accepted')
    expect(view.task?.node).toBe('review')
    expect(view.acts.slice(1).filter(({ type }) => type !== 'casework.urged@1')).toMatchObject([
      { type: 'approval.deemed-accepted@1', byKind: 'system' },
      { type: 'casework.due-passed@1', facts: { clock: 'promise' } },
    ])
    const decide = view.clocks.find(({ name }) => name === 'decide')
    expect(decide).toMatchObject({ startOn: '2026-03-02', dueOn: '2026-03-30' })
    expect(view.papers.map(({ template }) => template)).toEqual(['application-form', 'receipt', 'acceptance'])
    expect((await events(caseId)).map(({ done_at }) => done_at !== null)).toEqual([true, false, true])
  })

  it('is caught up after a stop of a month, each thing at its own instant', async () => {
    hall.world.setNow(START)
    const { caseId } = await hall.apply(1)
    hall.world.setNow('2026-04-20T01:00:00.000Z')
    await hall.world.fire()
    const acts = await rowsAsAdmin<{ type: string; at: Date; body: { facts: Record<string, string> } }>(
      hall.world.adminUrl,
      `select type, at, body from ledger.act where stream = '${caseId}' order by n`,
    )
    expect(acts.map(({ type }) => type)).toEqual([
      'approval.submitted@1',
      'approval.deemed-accepted@1',
      'casework.due-passed@1',
      'casework.due-passed@1',
    ])
    expect(acts[1]?.body.facts).toMatchObject({ takesEffectAt: '2026-03-09T16:00:00.000Z' })
    expect(
      acts
        .slice(2)
        .map(({ body: { facts } }) => facts.clock)
        .sort(),
    ).toEqual(['decide', 'promise'])
    expect(acts.every(({ at }, n) => n === 0 || legalDayOf(at) === '2026-04-20')).toBe(true)
  })

  it('is not accepted where somebody was told in time', async () => {
    hall.world.setNow(START)
    const { caseId } = await hall.apply(2)
    await hall.go(caseId, 'ask')
    expect(await events(caseId)).toEqual([])
    hall.world.setNow('2026-03-20T01:00:00.000Z')
    await hall.world.fire()
    expect((await hall.view(caseId)).status).toBe('correcting')
  })
})
