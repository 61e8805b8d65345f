import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { type LineEars, openLine } from './line.ts'

interface Live {
  /** News come by themselves. */
  readonly on: boolean
  readonly watch: (caseId: string | null) => void
}

const Context = createContext<Live>({ on: false, watch: () => undefined })

const onVisibility = (changed: () => void) => {
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}

/** Whether somebody can see this window. */
const useVisible = (): boolean =>
  useSyncExternalStore(onVisibility, () => document.visibilityState === 'visible')

interface LiveProps {
  /** Address of the line of who looks at a case, or at none. */
  readonly addressFor: (caseId: string | null) => string
  readonly ears: Omit<LineEars, 'broken'>
  /** False as long as the caller may hear nothing yet: before the second factor. */
  readonly open: boolean
  readonly children: ReactNode
}

/**
 * Keeps one line to the server while the window can be seen: browsers hold few lines to a server, and nobody needs
 * news in a window that is hidden. When it is seen again, everything is read again.
 */
export function LiveProvider({ addressFor, ears, open, children }: LiveProps) {
  const [watched, watch] = useState<string | null>(null)
  const [on, setOn] = useState(false)
  const visible = useVisible()
  useEffect(() => {
    if (!visible || !open) return
    const close = openLine(addressFor(watched), {
      ...ears,
      ready: () => {
        setOn(true)
        ears.ready()
      },
      broken: () => setOn(false),
    })
    return () => {
      close()
      setOn(false)
    }
  }, [visible, open, watched, addressFor, ears])
  return <Context value={useMemo(() => ({ on, watch }), [on])}>{children}</Context>
}

/** A line that is opened anew, for another case or a window that is seen again, is there well before. Milliseconds. */
const PATIENCE_MS = 5_000

/** Whether news have stayed away for longer than a line takes to open, in a window that somebody can see. */
export function useCutOff(): boolean {
  const { on } = useContext(Context)
  const visible = useVisible()
  const [cutOff, setCutOff] = useState(false)
  const waits = visible && !on
  useEffect(() => {
    if (!waits) return setCutOff(false)
    const timer = setTimeout(() => setCutOff(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [waits])
  return cutOff
}

/** How often to look in any case: a safety net under the news, in milliseconds. */
const SELDOM_MS = 300_000

/** How often to look for news: seldom while they come by themselves, else so often. */
export const useLookEvery = (ms: number): number => (useContext(Context).on ? SELDOM_MS : ms)

/** Hears of a case while it is shown. */
export function useWatch(caseId: string): void {
  const { watch } = useContext(Context)
  useEffect(() => {
    watch(caseId)
    return () => watch(null)
  }, [watch, caseId])
}
