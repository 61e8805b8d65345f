/** Fields in which a text is written; a password or a search is no work. */
const WRITTEN = 'textarea, input:not([type]), input[type="text"], input[type="number"], input[type="tel"]'
const NOT_WRITTEN = '[role="combobox"], [readonly], [disabled]'
/** What is chosen: boxes, the lists of the components, and the names of files. */
const CHOSEN = 'input[type="radio"], input[type="checkbox"], [role="switch"], .ant-select, .file-chosen'
const FORM = 'form:not([role="search"])'

/** What stood in each field of a form before it was used, or when something was last saved. */
const stood = new Map<Element, string>()

const isWritten = (field: Element): field is HTMLInputElement | HTMLTextAreaElement =>
  field.matches(WRITTEN) && !field.matches(NOT_WRITTEN)

function standing(field: Element): string {
  if (!field.matches(CHOSEN)) return isWritten(field) ? field.value : ''
  if (field instanceof HTMLInputElement) return String(field.checked)
  return field.getAttribute('aria-checked') ?? field.textContent ?? ''
}

function remember(field: Element): void {
  if (!stood.has(field)) stood.set(field, standing(field))
}

/** A form is about to be used: a choice changes with the same click that tells of it, so all of them are remembered. */
function onUse({ target }: Event): void {
  const form = target instanceof Element ? target.closest(FORM) : null
  if (!form || !(target instanceof Element)) return
  if (isWritten(target)) remember(target)
  form.querySelectorAll(CHOSEN).forEach(remember)
}

/** Fields that are still on the page; the others are forgotten. */
function fieldsHere(): [Element, string][] {
  for (const field of stood.keys()) if (!field.isConnected) stood.delete(field)
  return [...stood]
}

/** A text that was only taken away is no loss. */
const isChanged = (field: Element, before: string): boolean => {
  const now = standing(field)
  return now !== before && (field.matches(CHOSEN) || now.trim() !== '')
}

/** What a field is called on its page; nothing where it has no name. */
const nameOf = (field: HTMLInputElement | HTMLTextAreaElement): string => field.id || field.name

const written = (): (HTMLInputElement | HTMLTextAreaElement)[] =>
  fieldsHere().flatMap(([field, before]) => (isWritten(field) && isChanged(field, before) ? [field] : []))

/** Sets the text of a field as if it were written by hand: whoever holds the value of the field hears of it. */
function fill(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * Knows of every form of the workbench whether something was written or chosen in it that is not saved: no form has to
 * tell, so none can forget to.
 */
export const unsaved = {
  /** Begins to watch. @returns ends it */
  watch(): () => void {
    document.addEventListener('focusin', onUse)
    document.addEventListener('pointerdown', onUse, { capture: true })
    return () => {
      document.removeEventListener('focusin', onUse)
      document.removeEventListener('pointerdown', onUse, { capture: true })
    }
  },
  /** Whether there is such a thing, on the whole page or within a part of it. */
  isThere: (within: Node = document): boolean =>
    fieldsHere().some(([field, before]) => within.contains(field) && isChanged(field, before)),
  /** Texts that are written and not saved, by the name of their field. */
  texts: (): Record<string, string> =>
    Object.fromEntries(written().flatMap((field) => (nameOf(field) ? [[nameOf(field), field.value]] : []))),
  /** Writes a text into the field of that name. @returns whether there is such a field */
  write(name: string, text: string): boolean {
    const field = [...document.querySelectorAll(`${FORM} input, ${FORM} textarea`)]
      .filter(isWritten)
      .find((one) => nameOf(one) === name)
    if (!field) return false
    remember(field)
    if (field.value !== text) fill(field, text)
    return true
  },
  /** Something was saved: what stands in the fields now is what they are compared with. */
  settle(): void {
    for (const [field] of fieldsHere()) stood.set(field, standing(field))
  },
}
