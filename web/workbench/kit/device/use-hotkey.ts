import { useEffect, useRef } from 'react'

/**
 * A key that does something also while one writes: a function key, or Enter with Ctrl.
 * @param key such as `F2` or `Ctrl+Enter`
 */
export function useHotkey(key: string, act: () => void): void {
  const current = useRef(act)
  current.current = act
  useEffect(() => {
    const [name, ctrl] = key.startsWith('Ctrl+') ? [key.slice('Ctrl+'.length), true] : [key, false]
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== name || event.ctrlKey !== ctrl || event.repeat) return
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return
      event.preventDefault()
      current.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [key])
}
