import { type Ctx, can, type StaffActor, seatOf, staffOf } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import {
  earlierNodes,
  nameOfNode,
  needsOf,
  type OpenTask,
  outcomesOf,
  takenBack,
  takerOf,
} from '#modules/flow'
import { namesOf } from '#modules/org'
import { type Case, scopeOf, unitOfTask } from '../case.ts'
import type { CaseKind } from '../casework.model.ts'
import { kindOf } from '../kinds.ts'
import { seenCase } from '../seen-case.ts'
import { taskIdsOf } from '../task.store.ts'
import { mayTake } from '../task.ts'
import type { turnContract } from '../turn.contract.ts'
import { doneByCaller, isUndoable } from './undo.ts'

type View = OutputOf<(typeof turnContract.endpoints)['readCaseFlow']>
type Task = View['tasks'][number]

/** What somebody can do with an open task. */
function abilities(
  actor: StaffActor,
  kind: CaseKind<unknown>,
  found: Case<unknown>,
  task: OpenTask,
): Task['can'] {
  const { definition, state } = found
  const takes = mayTake(actor, found, task)
  const back = earlierNodes(definition, state.flow, task.id).filter((to) =>
    isUndoable(kind, found, { type: 'return', task: task.id, to }),
  )
  return {
    outcomes: takes && !kind.ownNodes?.includes(task.node) ? [...outcomesOf(definition, task.node)] : [],
    back: takes ? back.map((node) => ({ node, name: nameOfNode(definition, node) })) : [],
    handOn: takes,
    beside: takes && task.joint !== undefined,
    urge: can(actor, 'casework.task.urge', scopeOf(found)),
  }
}

/** The steps that the caller can take back: he did them, nobody began what came of them, and nobody outside knows. */
async function takenByCaller(
  ctx: Ctx,
  kind: CaseKind<unknown>,
  found: Case<unknown>,
): Promise<View['taken']> {
  const { definition, state } = found
  const done = takenBack(definition, state.flow)
  if (done.length === 0) return []
  const his = await doneByCaller(ctx, found)
  const begun = new Set(
    state.flow.tasks.flatMap(({ id, from }) => (id in state.claims && from !== undefined ? [from] : [])),
  )
  return done
    .filter(({ task }) => his.has(task) && !begun.has(task))
    .filter(({ task }) => isUndoable(kind, found, { type: 'withdraw', task }))
    .map(({ task, node }) => ({ task, node, name: nameOfNode(definition, node) }))
}

const isService = ({ definition }: Case<unknown>, node: string): boolean =>
  needsOf(definition).services.some((one) => one.node === node)

/** Where the flow of a case stands, and what the caller can do there. */
export async function readCaseFlow(ctx: Ctx, { caseId }: { caseId: string }): Promise<View> {
  const actor = staffOf(ctx)
  const found = await seenCase(ctx, caseId)
  const kind = kindOf(found.kind)
  const { definition, state } = found
  const { tasks, waits = [], joints = [], readings = [] } = state.flow
  const [ids, taken] = await Promise.all([taskIdsOf(ctx, found), takenByCaller(ctx, kind, found)])
  const people = [
    ...Object.values(state.claims),
    ...tasks.flatMap(({ seat, next = [] }) => [{ seat }, ...next].flatMap((turn) => turn.seat?.person ?? [])),
    ...readings.flatMap(({ seat }) => seat.person ?? []),
  ]
  const names = await namesOf(ctx, [...people, ...tasks.map(({ id }) => unitOfTask(found, id).id)])
  const nameOf = (id: string | undefined): string | null => (id === undefined ? null : (names.get(id) ?? ''))
  return {
    flow: found.pinned.flow ?? '',
    flowName: definition.name ?? definition.id,
    tasks: tasks.flatMap((task): Task[] => {
      const id = ids.get(task.id)
      if (id === undefined) return []
      const signing = joints.find((one) => one.id === task.joint)
      const holder = state.claims[task.id]
      return [
        {
          ...{ id, key: task.id, node: task.node, name: nameOfNode(definition, task.node) },
          unitName: nameOf(unitOfTask(found, task.id).id) ?? '',
          role: takerOf(definition, task).role,
          person: nameOf(task.seat?.person),
          as: task.as ?? null,
          claimedBy: nameOf(holder),
          mine: holder === seatOf(actor),
          next: (task.next ?? []).map((turn) => {
            const { role, person } = takerOf(definition, { node: task.node, ...turn })
            return { person: nameOf(person), role, as: turn.as ?? null }
          }),
          urged: task.urged ?? 0,
          joint: signing ? { of: signing.of, heard: signing.heard.length } : null,
          can: abilities(actor, kind, found, task),
        },
      ]
    }),
    waits: waits.map(({ node }) => {
      const name = nameOfNode(definition, node)
      return { node, name, what: isService(found, node) ? ('service' as const) : ('timer' as const) }
    }),
    taken,
    readings: readings.map(({ id, seat }) => ({
      key: id,
      person: nameOf(seat.person) ?? '',
      mine: seat.person === seatOf(actor),
    })),
  }
}
