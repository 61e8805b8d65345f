import { useCallback, useEffect, useRef, useState } from 'react'
import { unsaved } from '../../kit/unsaved.ts'

/** Whether everything that was written is on the server. */
export type SaveState = 'saved' | 'saving' | 'failed'

interface Autosave {
  readonly state: SaveState
  /** Something was written. */
  readonly touch: () => void
  /** It was sent another way, or given up: nothing is saved any more. */
  readonly drop: () => void
}

const REST_MS = 600

/** Saves a while after the last key, one save at a time; what is saved is no longer asked about when the page is left. */
export function useAutosave(save: () => Promise<unknown>): Autosave {
  const [state, setState] = useState<SaveState>('saved')
  const current = useRef(save)
  current.current = save
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const pending = useRef(false)
  const running = useRef(false)
  const run = useCallback(async () => {
    if (running.current || !pending.current) return
    running.current = true
    pending.current = false
    setState('saving')
    try {
      await current.current()
      unsaved.settle()
      setState('saved')
    } catch {
      pending.current = true
      setState('failed')
    }
    running.current = false
    if (pending.current) timer.current = setTimeout(() => void run(), 5 * REST_MS)
  }, [])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      void run()
    },
    [run],
  )
  return {
    state,
    touch: () => {
      pending.current = true
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void run(), REST_MS)
    },
    drop: () => {
      pending.current = false
      clearTimeout(timer.current)
    },
  }
}
