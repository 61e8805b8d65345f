import type { Locale } from '#kernel/context'
import type { Act } from '#kernel/ledger'
import type { ActBody, OpenText } from '#modules/casework'
import { type ApplicationForm, EMPTY_FORM } from './application-form.ts'
import type { ApprovalState } from './approval.state.ts'
import type { Correction } from './correction.ts'
import { destroyedWord } from './destroyed.ts'

/** The texts of a case in the clear, found by their id or kind. */
export interface CaseTexts {
  readonly form: ApplicationForm
  /** As it is shown: a word in the place of a text that was destroyed by law; null where there is none. */
  text(id: string | null): string | null
  /** As it was written; null where there is none any more. */
  written(id: string | null): string | null
}

function formOf(form: OpenText | undefined, destroyed: string): ApplicationForm {
  if (!form) return EMPTY_FORM
  if (form.value === null) return { matter: destroyed, address: destroyed, remark: destroyed }
  return JSON.parse(form.value) as ApplicationForm
}

/** The texts of a case by id and kind. */
export function caseTexts(all: readonly OpenText[], locale: Locale): CaseTexts {
  const destroyed = destroyedWord(locale)
  const find = (id: string | null) => all.find((text) => text.id === id)
  return {
    form: formOf(
      all.findLast((text) => text.kind === 'form'),
      destroyed,
    ),
    text: (id) => {
      const found = find(id)
      return found ? (found.value ?? destroyed) : null
    },
    written: (id) => find(id)?.value ?? null,
  }
}

/** The lines of the correction notice that waits for its answer. */
export function openCorrections(state: ApprovalState, texts: CaseTexts): Correction[] {
  const text = texts.written(state.corrections)
  return text === null ? [] : (JSON.parse(text) as Correction[])
}

/** The opinion that an act holds, as the id of its text. */
export function opinionOf(act: Act): string | null {
  const { facts } = act.body as unknown as ActBody
  return (facts.opinion as unknown as { text: string } | null | undefined)?.text ?? null
}
