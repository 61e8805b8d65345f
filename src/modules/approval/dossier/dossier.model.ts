import type { Step } from '../approval.model.ts'

/** Acts of the printed file. */
export const DOSSIER_ACTS = { dossierPrinted: 'approval.dossier-printed@1' } as const

/** Printing changes nothing in the case. */
export const DOSSIER_STEPS: Readonly<Record<string, Step>> = {
  [DOSSIER_ACTS.dossierPrinted]: (state) => state,
}
