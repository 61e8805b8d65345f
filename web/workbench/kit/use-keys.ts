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

/** Listens for single keys, unless something is being written, a dialogue is open, or the key presses a button. */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = keys[event.key]
      if (!act || isBusy(event)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}
