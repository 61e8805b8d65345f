import type { StaffActor } from '#kernel/context'
import { compose } from '../src/apps/compose.ts'
import type { BenchDatabase } from './cluster.ts'
import { type Filling, fill } from './fill.store.ts'
import { CITIZEN, CLERK, logIn, makeAcceptedCase, makeBenchTown } from './town.ts'

/** Roles of the departments that the filled tasks wait for. */
export const DEPARTMENT_ROLES = ['reviewer', 'senior-reviewer', 'leader'] as const
/** Role of the clerk's own tasks. */
export const CLERK_ROLE = 'window-clerk'

/** Makes the town with one true case, of which the filled ones are copies. @returns the clerk who accepted it */
export async function makeTownToFill(database: BenchDatabase): Promise<StaffActor> {
  await makeBenchTown(database)
  const composition = await compose(database.compose)
  const citizen = await logIn(composition, 'hall', CITIZEN)
  const { actor } = await logIn(composition, 'desk', CLERK)
  if (actor.kind !== 'staff') throw new Error('the clerk is no staff')
  await makeAcceptedCase(composition, citizen.actor, actor)
  await composition.close()
  return actor
}

/** What is chosen of a filling; the rest is the same in all benches. */
export type Size = Pick<Filling, 'cases' | 'openTasks' | 'marked'> & { readonly tasksOfClerk: number }

/** Fills a town's database with cases of five acts each. */
export const fillTown = (
  { adminUrl }: BenchDatabase,
  { unitId }: StaffActor,
  { tasksOfClerk, ...size }: Size,
): Promise<void> =>
  fill(adminUrl, {
    ...size,
    actsPerCase: 5,
    clerk: { unitId, role: CLERK_ROLE, tasks: tasksOfClerk },
    roles: DEPARTMENT_ROLES,
  })
