import { type Act, fold, type JsonObject, reducerOf } from '#kernel/ledger'
import { type Ending, endStateOf, RENEWED_STATE, SUPERSEDED_STATE, VOID_STATE } from './licence.model.ts'

/** Acts of a licence, with the version of their body. */
export const ACTS = {
  issued: 'licence.issued@1',
  imported: 'licence.imported@1',
  voided: 'licence.voided@1',
  renewalAsked: 'licence.renewal-asked@1',
  renewed: 'licence.renewed@1',
  variationAsked: 'licence.variation-asked@1',
  superseded: 'licence.superseded@1',
  ended: 'licence.ended@1',
} as const

/**
 * What the acts of a licence say of its line in the register, by the names of its columns. A licence from before it had
 * acts of its own has only what later acts changed.
 */
export type FoldedLicence = JsonObject

const instant = (at: string): string => `${at.slice(0, -1)}000Z`

const asked = (state: FoldedLicence, { body }: Act): FoldedLicence => ({
  ...state,
  renewalCase: (body as JsonObject).caseId ?? null,
})

/** What each act does to a licence. Pure; a shipped version keeps its meaning for ever. */
const reducer = reducerOf<FoldedLicence>({
  [ACTS.issued]: (_, { body, at, actor }) => ({
    state: '01',
    ...(body as JsonObject),
    issuedAt: instant(at),
    issuedBy: actor,
  }),
  [ACTS.imported]: (_, { body, actor }) => ({
    ...(body as JsonObject),
    issuedAt: instant(String((body as JsonObject).issuedAt)),
    issuedBy: actor,
  }),
  [ACTS.renewalAsked]: asked,
  [ACTS.variationAsked]: asked,
  [ACTS.renewed]: (state, { body }) => ({
    ...state,
    validTo: (body as JsonObject).validTo ?? null,
    state: RENEWED_STATE,
  }),
  [ACTS.superseded]: (state, { body }) => ({
    ...state,
    state: SUPERSEDED_STATE,
    supersededBy: (body as JsonObject).by ?? null,
  }),
  [ACTS.ended]: (state, { body }) => ({ ...state, state: endStateOf((body as { ending: Ending }).ending) }),
  [ACTS.voided]: (state) => ({ ...state, state: VOID_STATE }),
})

/** The stream in which the acts of a licence lie. */
export const streamOf = (licenceId: string): string => `licence/${licenceId}`

/** The line of a licence in the register as its acts tell it. @throws TypeError where an act has no reader */
export const foldLicence = (acts: readonly Act[]): FoldedLicence => fold(reducer, {}, acts)
