import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { flowbookContract } from '#contracts/flowbook'
import { orgContract } from '#contracts/org'
import type { StaffActor } from '#kernel/context'
import { approvalContract } from './approval.contract.ts'
import { type Hall, ITEM, makeHall, refused } from './approval.fixtures.ts'

const { checkFlow, publishFlow, uploadFlow } = flowbookContract.endpoints
const { completeTask, readCaseFlow } = caseworkContract.endpoints
const { readCase } = approvalContract.endpoints
const { listUnits, moveUnit } = orgContract.endpoints
const SAMPLE = join(import.meta.dirname, '../../../data-packs/demo/joint-permit.bpmn')

let hall: Hall
let caseId: string
const units = new Map<string, string>()

/** A case in which the bureaus of ecology and of housing are asked besides the health bureau. */
beforeAll(async () => {
  hall = await makeHall()
  const manager = hall.world.as(await hall.county.staff('1007'))
  for (const { code, id } of await manager.call(listUnits, {})) units.set(code, id)
  const { definitionId } = await manager.call(uploadFlow, {
    ...{ flow: 'joint-permit', name: '联审许可', purpose: 'permit', itemCode: ITEM },
    xml: await readFile(SAMPLE, 'utf8'),
  })
  if (definitionId === null) throw new Error('refused')
  await manager.call(checkFlow, { definitionId })
  await manager.call(publishFlow, { definitionId })
  caseId = (await hall.apply()).caseId
  await hall.go(caseId, 'accept')
  await hall.world.drain()
}, 120_000)
afterAll(() => hall.world.close())

const unitOf = (code: string): string => units.get(code) ?? ''
const move = async (code: string, below: string) =>
  hall.world
    .as(await hall.county.staff('1007'))
    .call(moveUnit, { unitId: unitOf(code), parentId: unitOf(below) })

/** Somebody of a unit whose grants reach all that lies below it now. */
async function above(employeeNo: string): Promise<StaffActor> {
  const actor = await hall.county.staff(employeeNo)
  return {
    ...actor,
    roles: ['reviewer'],
    grants: actor.grants.map(({ permission }) => ({ permission, scope: 'subtree' as const })),
  }
}
const opens = async (employeeNo: string) =>
  refused(hall.world.as(await above(employeeNo)).call(readCase, { caseId }))
const tasksFor = async (employeeNo: string) =>
  (await hall.world.as(await above(employeeNo)).call(readCaseFlow, { caseId })).tasks.filter(
    ({ can }) => can.outcomes.length > 0,
  )

test('whoever stands above a unit now may see and do what it was asked; who stood above it before may not any more', async () => {
  const [civil, finance] = ['2601', '2701']
  expect([await opens(civil), await opens(finance)]).toEqual(['kernel.not-found', 'kernel.not-found'])
  await move('SX-STHJ', 'SX-MZJ')
  expect([await opens(civil), await opens(finance)]).toEqual(['ok', 'kernel.not-found'])
  expect((await tasksFor(civil)).map(({ node }) => node)).toEqual(['co-review'])
  const [task] = await tasksFor(civil)
  await move('SX-STHJ', 'SX-GOV')
  expect(await opens(civil)).toBe('kernel.not-found')
  const actor = hall.world.as(await above(civil))
  const done = { taskId: task?.id ?? '', outcome: 'pass', opinion: '同意' }
  expect(await refused(actor.call(completeTask, done))).toBe('kernel.not-found')
  await move('SX-STHJ', 'SX-MZJ')
  expect(await refused(actor.call(completeTask, done))).toBe('ok')
})
