/** How a paper reaches the applicant. */
export const MANNERS = ['window', 'post', 'electronic', 'left', 'announcement'] as const

/** A way of delivery. */
export type Manner = (typeof MANNERS)[number]

/** What must be told of a way of delivery, and what it is called on the 送达回证. */
export interface MannerRule {
  readonly way: 'direct' | 'post' | 'electronic' | 'left' | 'public'
  /** Members of the input that it needs. */
  readonly needs: readonly ('receiver' | 'tracking' | 'place' | 'reason')[]
  /** Witnesses who must be named (民事诉讼法 §89, after which authorities go). */
  readonly witnesses: number
  /** It has reached him with this act; else its result is told by another. */
  readonly atOnce: boolean
  /** Rule by whose days it is taken to have reached him. */
  readonly after?: string
}

/** The ways of delivery. */
export const MANNER_RULES: Readonly<Record<Manner, MannerRule>> = {
  window: { way: 'direct', needs: ['receiver'], witnesses: 0, atOnce: true },
  post: { way: 'post', needs: ['tracking', 'place'], witnesses: 0, atOnce: false },
  electronic: { way: 'electronic', needs: [], witnesses: 0, atOnce: false },
  left: { way: 'left', needs: ['place', 'reason'], witnesses: 2, atOnce: true },
  announcement: {
    ...{ way: 'public', needs: ['place', 'reason'], witnesses: 0, atOnce: false },
    after: 'SERVICE.ANNOUNCE',
  },
}
