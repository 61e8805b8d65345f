import { type Draft, draftOf, leave, placeIn } from './draft.ts'
import { followsInRow } from './explored-graph.ts'
import { type Graph, nodeAt } from './graph.ts'
import { settle } from './move.ts'
import type { FlowState } from './state.ts'
import { closeTask } from './tasks.ts'
import { armedTimers, fire } from './timers.ts'

/** One thing that can happen next in a flow. */
export interface Action {
  readonly label: string
  readonly act: (draft: Draft) => void
}

/** The flow begins. */
export const startAction: Action = {
  label: 'start',
  act: (draft) => {
    draft.status = 'running'
    leave(draft, draft.graph.start, {})
    goOn(draft)
  },
}

/** Everything that can happen next: a task or service is done, a timer fires. */
export function actionsOf(graph: Graph, state: FlowState): readonly Action[] {
  const open = [...state.tasks, ...(state.waits ?? [])].filter(
    ({ node }) => nodeAt(graph, node).node.kind !== 'timerEvent',
  )
  const timers = armedTimers(draftOf(graph, state))
  return [
    ...open.map(({ id, node }) => ({
      label: node,
      act: (draft: Draft) => {
        finishOne(draft, id)
        goOn(draft)
      },
    })),
    ...timers.map((timer) => ({
      label: timer.node.key,
      act: (draft: Draft) => {
        fire(draft, timer)
        goOn(draft)
      },
    })),
  ]
}

function finishOne(draft: Draft, id: string): void {
  const task = draft.tasks.find((open) => open.id === id)
  const done = task ?? draft.waits.find((open) => open.id === id)
  if (!done) return
  if (task) closeTask(draft, task, 'completed')
  draft.waits = draft.waits.filter((open) => open !== done)
  leave(draft, nodeAt(draft.graph, done.node), placeIn(done.scope, undefined))
}

/** Moves tokens on, and does at once what only follows in a row. */
function goOn(draft: Draft): void {
  settle(draft)
  for (;;) {
    const inRow = [...draft.tasks, ...draft.waits].find(({ node }) => followsInRow(nodeAt(draft.graph, node)))
    if (!inRow) return
    finishOne(draft, inRow.id)
    settle(draft)
  }
}
