import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { submitKey } from '../../../kit/api/key.ts'
import { sentenceOf } from '../../../kit/api/problem.ts'
import type { Task } from '../api.ts'

/** What became of one act on many tasks, as far as it is done. */
export interface BulkRun {
  readonly of: number
  readonly done: number
  readonly refused: readonly { readonly caseNumber: string; readonly why: string }[]
  readonly going: boolean
}

/** One act on one task. */
export type BulkSend = (task: Task, options: { key: string }) => Promise<unknown>

const TOUCHES = ['casework', 'approval', 'desk']

/** Does one act on many tasks, one after the other: each is an act of its own case, and one refusal stops no other. */
export function useBulk() {
  const queries = useQueryClient()
  const [run, setRun] = useState<BulkRun | null>(null)
  const doAll = async (tasks: readonly Task[], send: BulkSend): Promise<void> => {
    let state: BulkRun = { of: tasks.length, done: 0, refused: [], going: true }
    setRun(state)
    for (const task of tasks) {
      try {
        await send(task, { key: submitKey().keyFor({ task: task.id }) })
        state = { ...state, done: state.done + 1 }
      } catch (error) {
        state = {
          ...state,
          refused: [...state.refused, { caseNumber: task.caseNumber, why: sentenceOf(error) }],
        }
      }
      setRun(state)
    }
    await Promise.all(TOUCHES.map((first) => queries.invalidateQueries({ queryKey: [first] })))
    setRun({ ...state, going: false })
  }
  return { run, doAll, close: () => setRun(null) }
}
