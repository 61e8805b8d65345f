import { afterAll, beforeAll, expect, it } from 'vitest'
import { readCaseFile } from '#modules/casework'
import { closeTypesetter } from '#modules/paper'
import { type Hall, makeHall } from '../approval.fixtures.ts'
import { permitKind } from '../approval.kind.ts'
import { ACTS } from '../approval.model.ts'
import { coverSheet } from './archive-sheets.ts'
import { openDossier } from './open-dossier.ts'

let hall: Hall
beforeAll(async () => {
  hall = await makeHall()
})
afterAll(async () => {
  await closeTypesetter()
  await hall.world.close()
})

const cover = (caseId: string) =>
  hall.world.run(hall.county.system, true, async (ctx) =>
    coverSheet(ctx, await openDossier(ctx, await readCaseFile(ctx, permitKind, caseId, () => undefined)), []),
  )

const doerOf = async (caseId: string, type: string) =>
  (await hall.view(caseId)).acts.find((act) => act.type === type)?.by

it('the cover of a closed case says who reviewed it and how long one that ended so is kept', async () => {
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'accept', 'review', 'recheck', 'grant')
  const preparedBy = await doerOf(caseId, ACTS.reviewed)
  expect(preparedBy).toMatch(/./)
  expect(await cover(caseId)).toMatchObject({ outcome: '准予许可', retention: '30 年', preparedBy })
})

it('that of an open case says who received it, and no period yet', async () => {
  const { caseId } = await hall.apply(1)
  await hall.go(caseId, 'accept')
  const sheet = await cover(caseId)
  expect(sheet).toMatchObject({ preparedBy: await doerOf(caseId, ACTS.accepted) })
  expect(sheet).not.toHaveProperty('retention')
})
