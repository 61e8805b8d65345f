import { useEffect, useRef } from 'react'
import { scannerEar } from './scanned-text.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null

/** Puts back what stood in a field before a gun typed into it, in a way that its form notices. */
function putBack(field: Field, value: string): void {
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * Hears a bar code gun, which types like a keyboard, wherever one is. What it typed into a field meanwhile is taken out again.
 * @param onScan whether the text was meant for the page; otherwise it stays where it was typed
 */
export function useScanner(onScan: (text: string) => boolean): void {
  const act = useRef(onScan)
  act.current = onScan
  useEffect(() => {
    const ear = scannerEar()
    let before: { field: Field; value: string } | null = null
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
      const heard = ear({ key: event.key, at: event.timeStamp })
      const field = fieldOf(event.target)
      if (heard.kind === 'first') before = field && { field, value: field.value }
      if (heard.kind !== 'scan' || !act.current(heard.text)) return
      event.preventDefault()
      event.stopPropagation()
      if (before && before.field === field) putBack(before.field, before.value)
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [])
}
