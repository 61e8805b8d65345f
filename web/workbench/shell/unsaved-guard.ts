import { useBlocker } from '@tanstack/react-router'
import { useEffect } from 'react'
import { unsaved } from '../kit/unsaved.ts'
import { useAskToLeave } from '../kit/use-ask-to-leave.ts'

/** Asks before a page is left, closed or loaded anew while something is written in any of its forms. */
export function UnsavedGuard() {
  const mayLeave = useAskToLeave()
  useEffect(() => unsaved.watch(), [])
  useBlocker({
    enableBeforeUnload: () => unsaved.isThere(),
    shouldBlockFn: async ({ current, next }) =>
      current.pathname !== next.pathname && unsaved.isThere() && !(await mayLeave()),
  })
  return null
}
