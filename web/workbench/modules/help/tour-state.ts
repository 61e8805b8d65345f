const STORED = 'yc.tour'
const listeners = new Set<() => void>()

/** Whether the first-log-in tour is offered on this device; whoever watches hears when that changes. */
export const tour = {
  offered: (): boolean => localStorage.getItem(STORED) !== 'done',
  done(): void {
    localStorage.setItem(STORED, 'done')
    for (const listener of listeners) listener()
  },
  /** Offers it once more. */
  again(): void {
    localStorage.removeItem(STORED)
    for (const listener of listeners) listener()
  },
  watch(listener: () => void): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
