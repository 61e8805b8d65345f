import type { Act } from '#kernel/ledger'
import type { ActBody, OpenText } from '#modules/casework'
import type { ApprovalState } from './approval.model.ts'
import type { Correction } from './correction.ts'
import { type ApplicationForm, EMPTY_FORM } from './draft.ts'

/** The texts of a case in the clear, found by their id or kind. */
export interface CaseTexts {
  readonly form: ApplicationForm
  text(id: string | null): string | null
}

/** The texts of a case by id and kind. */
export function caseTexts(all: readonly OpenText[]): CaseTexts {
  const form = all.find((text) => text.kind === 'form')
  return {
    form: form ? (JSON.parse(form.value) as ApplicationForm) : EMPTY_FORM,
    text: (id) => all.find((text) => text.id === id)?.value ?? null,
  }
}

/** The lines of the correction notice that waits for its answer. */
export function openCorrections(state: ApprovalState, texts: CaseTexts): Correction[] {
  const text = texts.text(state.corrections)
  return text === null ? [] : (JSON.parse(text) as Correction[])
}

/** The opinion that an act holds, as the id of its text. */
export function opinionOf(act: Act): string | null {
  const { facts } = act.body as unknown as ActBody
  return (facts.opinion as unknown as { text: string } | null | undefined)?.text ?? null
}
