import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readActs, verifyChain } from '#kernel/ledger'
import { basisOf, countDue, destroyDue, RetentionPackSchema, type RetentionRule } from '#kernel/retention'
import { readCase } from '#modules/casework'
import { rowsAsAdmin } from '#test/database'
import pack from '../../../data-packs/retention/rules.json' with { type: 'json' }
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, register, type Step } from './approval.fixtures.ts'
import { permitKind } from './approval.kind.ts'

const api = approvalContract.endpoints
const rules = Value.Parse(RetentionPackSchema, pack)

/** Cases are closed on 2026-03-02: what is kept five years is due from 2031-03-03, ten years from 2037-01-01. */
const DAY_BEFORE = '2031-03-02T15:59:59.000Z'
const FIVE_YEARS_ON = '2031-03-02T16:00:00.000Z'
const TEN_YEARS_ON = '2036-12-31T16:00:00.000Z'
const THIRTY_YEARS_ON = '2056-12-31T16:00:00.000Z'
const SIX_YEARS_LATER = '2063-01-05T01:00:00.000Z'

let hall: Hall
const cases: Record<'withdrawn' | 'notAccepted' | 'refused' | 'granted' | 'open', string> = {
  ...{ withdrawn: '', notAccepted: '', refused: '', granted: '', open: '' },
}

async function caseOf(...steps: readonly Step[]): Promise<string> {
  const { caseId } = await hall.apply()
  await hall.go(caseId, ...steps)
  return caseId
}

beforeAll(async () => {
  hall = await makeHall()
  cases.withdrawn = await caseOf()
  const me = await hall.hall(0)
  await me.call(api.withdrawMatter, { government: 'suxian', caseId: cases.withdrawn, reason: '不办了' })
  cases.notAccepted = await caseOf('not-needed')
  cases.refused = await caseOf('accept', 'review', 'recheck', 'refuse')
  cases.granted = await caseOf('accept', 'review', 'recheck', 'grant')
  cases.open = await caseOf('ask')
  await hall.draft()
  await hall.world.drain()
})
afterAll(() => hall.world.close())

function ruleOf(wanted: string): RetentionRule {
  const found = rules.find(({ id }) => id === wanted)
  if (!found) throw new Error(`no rule ${wanted}`)
  return found
}

const ownerOf = (rule: RetentionRule): string | null =>
  rule.record === 'identity.phone-codes' ? null : hall.county.id

/** What is due by each rule, where anything is. */
async function due(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const rule of rules) {
    const { count } = await countDue(hall.world.run, ownerOf(rule), rule)
    if (count > 0) counts[rule.id] = count
  }
  return counts
}

async function destroyAll(): Promise<Record<string, number>> {
  const gone: Record<string, number> = {}
  for (const rule of rules) {
    const destroyed = await destroyDue(hall.world.run, ownerOf(rule), rule, () => undefined)
    if (destroyed > 0) gone[rule.id] = destroyed
  }
  await hall.world.drain()
  return gone
}

/** Names of the cases that still hold a value of a party or a text. */
async function holding(): Promise<string[]> {
  const rows = await rowsAsAdmin<{ caseId: string }>(
    hall.world.adminUrl,
    `select case_id as "caseId" from casework.party where value_sealed is not null
      union select case_id from casework.sealed_text where value_sealed is not null`,
  )
  const ids = rows.map(({ caseId }) => caseId)
  return Object.entries(cases).flatMap(([name, id]) => (ids.includes(id) ? [name] : []))
}

const actsOf = (caseId: string) =>
  hall.world.run(hall.county.system, true, async (ctx) => {
    const found = await readCase(ctx, permitKind, caseId)
    const acts = await readActs(ctx.tx, found.governmentId, caseId)
    return { acts, proof: verifyChain(acts, found.head ?? undefined) }
  })

const counted = async (table: string, where = 'true'): Promise<number> => {
  const [row] = await rowsAsAdmin<{ n: number }>(
    hall.world.adminUrl,
    `select count(*)::int as n from ${table} where ${where}`,
  )
  return row?.n ?? 0
}

describe('what is kept for a time only', () => {
  it('has one rule for each way a permit case can end', () => {
    const outcomes = rules
      .filter(({ record }) => record === 'approval.cases')
      .flatMap((rule) => rule.outcomes)
    expect(outcomes.sort()).toEqual(['granted', 'not-accepted', 'refused', 'withdrawn'])
    expect(new Set(rules.map(basisOf)).size).toBe(rules.length)
  })

  it('is not due a second before its day', async () => {
    expect(await due()).toEqual({})
    hall.world.setNow(DAY_BEFORE)
    const { 'RETENTION.PERMIT_WITHDRAWN': withdrawn, 'RETENTION.PERMIT_NOT_ACCEPTED': refused } = await due()
    expect([withdrawn, refused]).toEqual([undefined, undefined])
  })

  it('is counted without a change', async () => {
    hall.world.setNow(FIVE_YEARS_ON)
    const before = await holding()
    const rule = ruleOf('RETENTION.PERMIT_WITHDRAWN')
    const { acts } = await actsOf(cases.withdrawn)
    const { number } = await hall.view(cases.withdrawn)
    expect(await countDue(hall.world.run, hall.county.id, rule)).toEqual({
      ...{ count: 1, oldest: new Date('2026-03-02T01:00:00.000Z'), examples: [number] },
    })
    expect(await holding()).toEqual(before)
    expect((await actsOf(cases.withdrawn)).acts).toHaveLength(acts.length)
  })

  it('is destroyed when it is due, on the record, and nothing else is', async () => {
    const texts = await counted('message.text', `case_id = '${cases.open}'`)
    expect(texts).toBeGreaterThan(0)
    const files = await rowsAsAdmin<{ id: string }>(
      hall.world.adminUrl,
      `select file_id as id from approval.draft_material m join approval.draft d on d.id = m.draft_id
        where d.case_id is null`,
    )
    expect(files).toHaveLength(3)
    expect(await destroyAll()).toMatchObject({
      ...{ 'RETENTION.PERMIT_WITHDRAWN': 1, 'RETENTION.PERMIT_NOT_ACCEPTED': 1, 'RETENTION.DRAFT': 1 },
    })
    expect(await holding()).toEqual(['refused', 'granted', 'open'])
    expect(await counted('approval.draft', 'case_id is null')).toBe(0)
    const ids = files.map(({ id }) => `'${id}'`).join()
    expect(await counted('files.file', `wrapped_key is not null and id in (${ids})`)).toBe(0)
    expect(await counted('message.text')).toBe(texts)
    for (const caseId of Object.values(cases)) expect((await actsOf(caseId)).proof).toEqual({ ok: true })
    const last = (await actsOf(cases.withdrawn)).acts.at(-1)
    expect(last).toMatchObject({
      ...{ type: 'casework.values-destroyed@1', actor: 'system:retention.destroyer' },
      body: { facts: { ground: 'retention', basis: 'RETENTION.PERMIT_WITHDRAWN@1' } },
    })
  })

  it('is not found a second time', async () => {
    const { acts } = await actsOf(cases.withdrawn)
    expect(await due()).toEqual({})
    expect(await destroyAll()).toEqual({})
    expect((await actsOf(cases.withdrawn)).acts).toHaveLength(acts.length)
  })

  it('counts archives from the year after, and keeps a case as long as its licence', async () => {
    hall.world.setNow(TEN_YEARS_ON)
    expect(await due()).toEqual({ 'RETENTION.PERMIT_REFUSED': 1 })
    const licence = `case_id = '${cases.granted}'`
    const admin = (text: string) => rowsAsAdmin(hall.world.adminUrl, text)
    await admin(`update licence.licence set valid_to = null where ${licence}`)
    hall.world.setNow(THIRTY_YEARS_ON)
    expect(await due()).toEqual({ 'RETENTION.PERMIT_REFUSED': 1 })
    await admin(`update licence.licence set state = '05' where ${licence}`)
    expect(await destroyAll()).toEqual({ 'RETENTION.PERMIT_REFUSED': 1, 'RETENTION.PERMIT_GRANTED': 1 })
    expect(await holding()).toEqual(['open'])
  })

  it('is destroyed batch by batch: stopped after the first, the next run does the rest', async () => {
    for (let n = 0; n < 12; n++) {
      const { caseId } = await register(hall)
      await hall.go(caseId, 'not-needed')
    }
    hall.world.setNow(SIX_YEARS_LATER)
    const rule = ruleOf('RETENTION.PERMIT_NOT_ACCEPTED')
    const stop = (): void => {
      throw new Error('stopped')
    }
    await expect(destroyDue(hall.world.run, hall.county.id, rule, stop)).rejects.toThrow('stopped')
    expect((await countDue(hall.world.run, hall.county.id, rule)).count).toBe(2)
    expect(await destroyDue(hall.world.run, hall.county.id, rule, () => undefined)).toBe(2)
  })
})
