import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useKeys } from '../../kit/use-keys.ts'
import type { Task } from './api.ts'
import { useClaim } from './use-claim.ts'

/** Walks through the tray by keyboard. @returns the row that the keys are on; -1 before the first key */
export function useTrayKeys(tasks: readonly Task[], onHelp: () => void): number {
  const [active, setActive] = useState(-1)
  const { claim } = useClaim()
  const navigate = useNavigate()
  const at = Math.min(active, tasks.length - 1)
  const task = tasks[at]
  const open = () => {
    if (task) void navigate({ to: '/cases/$caseId', params: { caseId: task.caseId } })
  }
  useKeys({
    j: () => setActive(Math.min(at + 1, tasks.length - 1)),
    k: () => setActive(Math.max(at - 1, 0)),
    c: () => {
      if (task && task.claimedBy === null) claim.mutate({ taskId: task.id })
    },
    Enter: open,
    '?': onHelp,
  })
  return at
}
