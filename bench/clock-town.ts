import { approvalContract } from '#contracts/approval'
import { type Composition, compose } from '../src/apps/compose.ts'
import type { BenchDatabase } from './cluster.ts'
import { CITIZEN, CLERK, call, logIn, makeBenchTown } from './town.ts'

/** Monday, 9 o'clock in Shanghai. */
const RECEIVED = new Date('2026-03-02T01:00:00.000Z')
/** 教师资格认定: 30 working days by law, 20 promised. */
const ITEM = '000105503000'

const at = (database: BenchDatabase, instant: Date): BenchDatabase => ({
  ...database,
  compose: { ...database.compose, time: () => instant },
})

/** A platform at an instant of the bench's own. */
export const composeAt = (database: BenchDatabase, instant: Date): Promise<Composition> =>
  compose(at(database, instant).compose)

/** Makes the town with one application, received over the counter; it is looked at by nobody, or accepted. */
export async function makeTownWithCase(database: BenchDatabase, isAccepted: boolean): Promise<void> {
  await makeBenchTown(at(database, RECEIVED))
  const composition = await composeAt(database, RECEIVED)
  const { actor } = await logIn(composition, 'desk', CLERK)
  const { registerAtWindow, acceptCase } = approvalContract.endpoints
  const { caseId } = await call(composition, actor, registerAtWindow, {
    ...{ itemCode: ITEM, matter: '申请认定教师资格', address: '苏园路 8 号', papers: [] },
    applicant: {
      kind: 'person',
      name: '雷守拙',
      idType: 'resident-id',
      idNumber: CITIZEN,
      phone: '13800001007',
    },
  })
  if (isAccepted) await call(composition, actor, acceptCase, { caseId })
  await composition.close()
}
