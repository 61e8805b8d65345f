import { checkHead, type SignedHead } from '#kernel/ledger-sealing'
import { type ActsReport, checkActs } from './check-acts.ts'
import { checkLeaves, type LeafReport, type LeafRun } from './check-leaves.ts'

/** What can be done in another thread: nothing here reads or writes anything. */
export interface Tasks {
  /** Acts as `COPY` text. */
  readonly acts: { readonly given: Uint8Array; readonly done: ActsReport }
  readonly leaves: { readonly given: LeafRun; readonly done: LeafReport }
  /** Names of the signatures that do not hold, for each head. */
  readonly heads: { readonly given: readonly SignedHead[]; readonly done: readonly (readonly string[])[] }
}

/** One thing to be done. */
export type Task = {
  readonly [K in keyof Tasks]: { readonly kind: K; readonly given: Tasks[K]['given'] }
}[keyof Tasks]

const forged = (head: SignedHead): string[] =>
  Object.entries(checkHead(head)).flatMap(([name, holds]) => (holds ? [] : [name]))

/** Does a task in this thread. */
export function perform(task: Task): Tasks[keyof Tasks]['done'] {
  if (task.kind === 'acts') return checkActs(Buffer.from(task.given).toString('utf8'))
  if (task.kind === 'leaves') return checkLeaves(task.given)
  return task.given.map(forged)
}
