/** What can be done about the seal of a paper: its use asked for, that answered, or the seal of ink pressed and shown. */
export type SealStep = 'ask' | 'answer' | 'stamp'

/** How the seal of a paper stands. */
interface Standing {
  /** Of the seal in use for it, if there is one. */
  readonly form: 'electronic' | 'wet' | undefined
  /** A written order covers its use. */
  readonly ordered: boolean
  /** The paper waits for an electronic seal. */
  readonly awaited: boolean
  /** A use is on record. */
  readonly sealed: boolean
  /** What became of the last request, if there was one: `open`, `approved` or `refused`. */
  readonly answer: string | undefined
}

/** What can still be done about the seal of a paper, in the order of the steps. */
export function stepsOf({ form, ordered, awaited, sealed, answer }: Standing): SealStep[] {
  if (sealed) return []
  const asked = answer === 'open'
  const asks = form !== undefined && !asked
  if (awaited) return asks ? ['ask', 'answer'] : ['answer']
  if (form !== 'wet') return asked ? ['answer'] : []
  if (ordered) return ['stamp']
  if (asked) return ['answer']
  return answer === 'approved' ? ['ask', 'stamp'] : ['ask']
}
