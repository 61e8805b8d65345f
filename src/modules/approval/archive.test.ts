import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import type { InputOf } from '#kernel/contract'
import { readCaseFile } from '#modules/casework'
import { closeTypesetter } from '#modules/paper'
import { rowsAsAdmin } from '#test/database'
import { type Hall, ITEM, makeHall, refused } from './approval.fixtures.ts'
import { permitKind } from './approval.kind.ts'
import { coverSheet } from './dossier/archive-sheets.ts'
import { openDossier } from './dossier/open-dossier.ts'

const work = caseworkContract.endpoints
const PATTERN = '{fonds}-{category}·{year}-{period}-{office}-{item}'

let t: Hall
let unitId: string
beforeAll(async () => {
  t = await makeHall()
  await rowsAsAdmin(t.world.adminUrl, 'delete from casework.archive_rule')
  unitId = (await t.county.staff('3601')).unitId
}, 120_000)
afterAll(async () => {
  await closeTypesetter()
  await t.world.close()
})

const as = async (employeeNo: string, ...permissions: string[]) => {
  const actor = await t.county.staff(employeeNo)
  const grants = permissions.map((permission) => ({ permission, scope: 'government' as const }))
  return t.world.as({ ...actor, grants: [...actor.grants, ...grants] })
}
const admin = () => as('1007', 'casework.archive-rule.manage', 'casework.archive.read', 'org.unit.read')
const keeper = () => as('3601', 'casework.archive.keep', 'casework.archive.read')
const RULE: Omit<InputOf<(typeof work)['setArchiveRule']>, 'unitId'> = {
  ...{ fonds: 'Z109', category: 'XK', office: 'SPK', pattern: PATTERN },
}

describe('归档', () => {
  it('waits for a rule that sets years, periods and fonds apart', async () => {
    const { caseId } = await t.apply(0, ITEM)
    await t.go(caseId, 'accept', 'review', 'recheck', 'refuse')
    expect(await refused((await keeper()).call(work.archiveFile, { caseId }))).toBe(
      'casework.no-archive-rule',
    )
    const set = async (pattern: string) =>
      refused((await admin()).call(work.setArchiveRule, { unitId, ...RULE, pattern }))
    expect(await set('{fonds}-{item}')).toBe('casework.no-archive-pattern')
    expect(await set(PATTERN)).toBe('ok')
    expect((await (await admin()).call(work.listArchiveRules, {})).rows).toMatchObject([{ unitId, ...RULE }])
  })

  it('numbers a closed file once, by year and period of retention, never the same again', async () => {
    const ids: string[] = []
    for (const index of [1, 2]) {
      const { caseId } = await t.apply(index, ITEM)
      ids.push(caseId)
    }
    const [first = '', second = ''] = ids
    const desk = await keeper()
    expect(await refused(desk.call(work.archiveFile, { caseId: first }))).toBe('casework.not-closed-yet')
    for (const caseId of ids) await t.go(caseId, 'accept', 'review', 'recheck', 'grant')
    const waiting = await desk.call(work.listFilesToArchive, {})
    expect(waiting.rows.map(({ caseId }) => caseId)).toEqual(expect.arrayContaining(ids))
    expect(await desk.call(work.archiveFile, { caseId: first })).toEqual({
      number: 'Z109-XK·2026-D30-SPK-0001',
    })
    expect(await refused(desk.call(work.archiveFile, { caseId: first }))).toBe('casework.already-archived')
    await (await admin()).call(work.setArchiveRule, { unitId, ...RULE, office: 'XZK' })
    expect(await desk.call(work.archiveFile, { caseId: second })).toEqual({
      number: 'Z109-XK·2026-D30-XZK-0001',
    })
    const { rows } = await desk.call(work.listArchivedFiles, { year: 2026 })
    expect(rows).toMatchObject([
      { caseId: first, number: 'Z109-XK·2026-D30-SPK-0001', period: 'D30', closedOn: expect.any(String) },
      { caseId: second, number: 'Z109-XK·2026-D30-XZK-0001' },
    ])
    expect((await desk.call(work.listArchivedFiles, { year: 2025 })).rows).toEqual([])
    const left = await desk.call(work.listFilesToArchive, {})
    for (const caseId of ids) expect(left.rows.map((row) => row.caseId)).not.toContain(caseId)
    const { acts } = await t.view(first)
    expect(acts.find(({ type }) => type === 'casework.archived@1')?.facts).toMatchObject({
      ...{ number: 'Z109-XK·2026-D30-SPK-0001', period: 'D30' },
    })
    const { governmentId } = await t.county.staff('3601')
    const archivist = { kind: 'system', name: 'test', governmentId, permissions: [] } as const
    const file = await t.world.run(archivist, true, async (ctx) =>
      coverSheet(
        ctx,
        await openDossier(ctx, await readCaseFile(ctx, permitKind, first, () => undefined)),
        [],
      ),
    )
    expect(file).toMatchObject({ fileNumber: 'Z109-XK·2026-D30-SPK-0001' })
  })

  it('gives numbers one after the other where two archive at once', async () => {
    const ids = [(await t.apply(3, ITEM)).caseId, (await t.apply(4, ITEM)).caseId]
    for (const caseId of ids) await t.go(caseId, 'accept', 'review', 'recheck', 'refuse')
    const desk = await keeper()
    const given = await Promise.all(ids.map((caseId) => desk.call(work.archiveFile, { caseId })))
    expect(given.map(({ number }) => number).sort()).toEqual([
      ...['Z109-XK·2026-D10-XZK-0001', 'Z109-XK·2026-D10-XZK-0002'],
    ])
    const acts = await rowsAsAdmin<{ n: number }>(
      t.world.adminUrl,
      `select count(*)::int as n from ledger.act where type = 'casework.archived@1'`,
    )
    expect(acts).toEqual([{ n: 4 }])
  })

  it('is for who may, in his own unit', async () => {
    const { caseId } = await t.apply(5, ITEM)
    await t.go(caseId, 'not-needed')
    expect(await refused((await as('3801')).call(work.archiveFile, { caseId }))).toBe('kernel.not-found')
    expect(await refused((await as('3603')).call(work.archiveFile, { caseId }))).toBe('kernel.forbidden')
    const other = t.world.as({
      ...(await t.county.staff('3804')),
      grants: [{ permission: 'casework.archive-rule.manage', scope: 'subtree' }],
    })
    expect(await refused(other.call(work.setArchiveRule, { unitId, ...RULE }))).toBe('kernel.not-found')
  })
})
