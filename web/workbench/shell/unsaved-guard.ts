import { useBlocker } from '@tanstack/react-router'
import { useEffect } from 'react'
import { keptTexts } from '../kit/kept-texts.ts'
import { unsaved } from '../kit/unsaved.ts'
import { useAskToLeave } from '../kit/use-ask-to-leave.ts'

/** Whether what is written may be given up; once it may, nobody asks again. */
async function mayGo(ask: () => Promise<boolean>): Promise<boolean> {
  const may = await ask()
  if (may) unsaved.settle()
  return may
}

/** Asks before a page is left, closed or loaded anew while something is written in any of its forms. */
export function UnsavedGuard() {
  const mayLeave = useAskToLeave()
  useEffect(() => unsaved.watch(), [])
  useEffect(() => keptTexts.giveBack(), [])
  useBlocker({
    enableBeforeUnload: () => unsaved.isThere(),
    shouldBlockFn: async ({ current, next }) =>
      current.pathname !== next.pathname && unsaved.isThere() && !(await mayGo(mayLeave)),
  })
  return null
}
