import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useKeys } from '../../../kit/use-keys.ts'
import type { Task } from '../api.ts'
import { useClaim } from '../use-claim.ts'
import type { Selection } from './use-selection.ts'

interface TrayKeysOptions {
  readonly onHelp: () => void
  readonly selection: Selection
}

/** Reads the case on which the keys are before it is opened, so that it is there at once. */
function useReadAhead(caseId: string | undefined): void {
  const router = useRouter()
  useEffect(() => {
    if (caseId !== undefined) void router.preloadRoute({ to: '/cases/$caseId', params: { caseId } })
  }, [router, caseId])
}

/** Walks through the tray by keyboard. @returns the row that the keys are on; -1 before the first key */
export function useTrayKeys(tasks: readonly Task[], { onHelp, selection }: TrayKeysOptions): number {
  const [active, setActive] = useState(-1)
  const { claim } = useClaim()
  const navigate = useNavigate()
  const at = Math.min(active, tasks.length - 1)
  const task = tasks[at]
  useReadAhead(task?.caseId)
  const open = () => {
    if (task) void navigate({ to: '/cases/$caseId', params: { caseId: task.caseId } })
  }
  useKeys({
    j: () => setActive(Math.min(at + 1, tasks.length - 1)),
    k: () => setActive(Math.max(at - 1, 0)),
    c: () => {
      if (task?.claimable) claim.mutate({ taskId: task.id })
    },
    x: () => {
      if (task) selection.toggle(task.id)
    },
    a: selection.toggleAll,
    Enter: open,
    '?': onHelp,
  })
  return at
}
