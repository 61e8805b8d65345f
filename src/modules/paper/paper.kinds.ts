/** The special seal of a unit that a paper bears: 受理专用章 or 行政审批专用章. */
export type SpecialSeal = 'acceptance' | 'approval'

/** How papers of a kind are numbered and sealed. */
interface KindRule {
  /** Word of its series: a 文号 without gaps; null where the verification code serves as number. */
  readonly series: string | null
  /** Null where it bears no seal: people sign it. */
  readonly seal: SpecialSeal | null
}

const accepting = (series: string | null): KindRule => ({ series, seal: 'acceptance' })
const approving = (series: string | null): KindRule => ({ series, seal: 'approval' })
const SIGNED_BY_HAND: KindRule = { series: null, seal: null }

/** In the order in which a case issues them. */
const KINDS = {
  'application-form': SIGNED_BY_HAND,
  receipt: accepting(null),
  acceptance: accepting('许受'),
  'correction-notice': accepting('许补'),
  'non-acceptance': accepting('许不受'),
  'special-procedure': approving('许特'),
  suspension: approving('许中'),
  resumption: approving('许恢'),
  extension: approving('许延'),
  'site-check-record': SIGNED_BY_HAND,
  'hearing-right': approving('许听告'),
  'hearing-notice': approving('许听通'),
  'hearing-record': SIGNED_BY_HAND,
  'payment-notice': approving('许费'),
  'payment-change': approving('许费变'),
  'approval-form': SIGNED_BY_HAND,
  grant: approving('许准'),
  refusal: approving('许否'),
  licence: approving('许证'),
  'collection-notice': approving('许领'),
  'service-return': approving(null),
  withdrawal: approving('许撤回'),
  revocation: approving('许撤销'),
  cancellation: approving('许注销'),
} satisfies Readonly<Record<string, KindRule>>

/** Templates of papers that are issued. */
export type IssuedTemplate = keyof typeof KINDS

/** The word of a template's series of numbers; null where its papers are not numbered. */
export const seriesOf = (template: IssuedTemplate): string | null => KINDS[template].series

/** Whether a stored name is that of a template whose papers are issued. */
export const isIssuedTemplate = (name: string): name is IssuedTemplate => Object.hasOwn(KINDS, name)

/** Kinds of papers, in the order in which a case issues them. */
export const PAPER_KINDS = Object.keys(KINDS) as IssuedTemplate[]

/** Whether papers of a kind bear a seal. */
export const bearsSeal = (template: IssuedTemplate): boolean => KINDS[template].seal !== null

/** Kinds of papers that bear a seal; of one special seal, where that is named. */
export const sealedKinds = (seal?: SpecialSeal): IssuedTemplate[] =>
  PAPER_KINDS.filter((kind) => (seal === undefined ? bearsSeal(kind) : KINDS[kind].seal === seal))
