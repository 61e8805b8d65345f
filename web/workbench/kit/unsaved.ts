/** Fields in which a text is written; what is chosen is chosen again quickly, a password or a search is no work. */
const WRITTEN = 'textarea, input:not([type]), input[type="text"], input[type="number"], input[type="tel"]'
const NOT_WRITTEN = '[role="combobox"], [readonly], [disabled]'

type Field = HTMLInputElement | HTMLTextAreaElement

/** What stood in each field of a form when it was first entered, or when something was last saved. */
const stood = new Map<Field, string>()

const isField = (target: EventTarget | null): target is Field =>
  target instanceof Element &&
  target.matches(WRITTEN) &&
  !target.matches(NOT_WRITTEN) &&
  target.closest('form:not([role="search"])') !== null

function onFocus({ target }: FocusEvent): void {
  if (isField(target) && !stood.has(target)) stood.set(target, target.value)
}

/** Fields that are still on the page; the others are forgotten. */
function fieldsHere(): [Field, string][] {
  for (const field of stood.keys()) if (!field.isConnected) stood.delete(field)
  return [...stood]
}

/**
 * Knows of every form of the workbench whether something was written in it that is not saved: no form has to tell, so
 * none can forget to.
 */
export const unsaved = {
  /** Begins to watch. @returns ends it */
  watch(): () => void {
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  },
  /** Whether there is such a text, on the whole page or within a part of it. */
  isThere: (within: Node = document): boolean =>
    fieldsHere().some(
      ([field, text]) => within.contains(field) && field.value.trim() !== '' && field.value !== text,
    ),
  /** Something was saved: what stands in the fields now is what they are compared with. */
  settle(): void {
    for (const [field] of fieldsHere()) stood.set(field, field.value)
  },
}
