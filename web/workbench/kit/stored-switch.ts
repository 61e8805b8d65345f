/** Something that is on or off on this device. */
export interface StoredSwitch {
  readonly isOn: () => boolean
  readonly turn: (on: boolean) => void
  /** Whoever watches hears of each change. @returns ends it */
  readonly watch: (listener: () => void) => () => void
}

/** A switch that the browser remembers. @param name under which it is stored */
export function storedSwitch(name: string): StoredSwitch {
  const listeners = new Set<() => void>()
  return {
    isOn: () => localStorage.getItem(name) !== null,
    turn(on) {
      if (on) localStorage.setItem(name, 'on')
      else localStorage.removeItem(name)
      for (const listener of listeners) listener()
    },
    watch(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
