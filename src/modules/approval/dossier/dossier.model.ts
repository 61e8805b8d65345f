/** Acts of the printed file. */
export const DOSSIER_ACTS = { dossierPrinted: 'approval.dossier-printed@1' } as const

/** Printing changes nothing in the case. */
export const DOSSIER_STEPS = { [DOSSIER_ACTS.dossierPrinted]: <S>(state: S): S => state } as const
