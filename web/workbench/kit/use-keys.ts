import { useEffect } from 'react'

/** What single keys do, by the key's name: `j`, `Enter`, `?`. */
export type Keys = Readonly<Record<string, () => void>>

const WRITING = 'input, textarea, select, [contenteditable="true"], [role="combobox"]'
const PRESSABLE = 'button, a, [role="button"], [role="menuitem"], [role="tab"]'

const isBusy = (event: KeyboardEvent): boolean => {
  const at = event.target instanceof Element ? event.target : null
  if (event.ctrlKey || event.metaKey || event.altKey || at?.closest(WRITING)) return true
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return true
  return event.key === 'Enter' && at?.closest(PRESSABLE) !== null && at !== null
}

const STORED = 'yc.single-keys'

/** Whether single keys do something on this device: who dictates or holds keys by chance can switch them off (WCAG 2.1.4). */
export const keysSetting = {
  isOn: (): boolean => localStorage.getItem(STORED) !== 'off',
  set(on: boolean): void {
    localStorage.setItem(STORED, on ? 'on' : 'off')
  },
}

/** Listens for single keys, unless something is being written, a dialogue is open, or the key presses a button. */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = keys[event.key]
      if (!act || isBusy(event) || !keysSetting.isOn()) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}
