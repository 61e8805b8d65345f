/** Everything that a record of a procedure can say, or a procedure can come to. */
export const PROCEDURE_OUTCOMES = [
  ...(['fit', 'unfit', 'to-rectify'] as const),
  ...(['held', 'absent', 'adjourned', 'called-off'] as const),
  ...(['awarded', 'failed', 'no-objection', 'objection', 'none'] as const),
] as const

type Outcome = (typeof PROCEDURE_OUTCOMES)[number]

/** What the law asks of one kind of special procedure. */
export interface ProcedureRule {
  /**
   * Ground by which the periods stand still meanwhile (行政许可法 §45); null where they go on. Others than those of the permit law
   * stand in the rule of a period only where another law, or the place, knows them. One of the grounds of the rule.
   */
  readonly ground: string | null
  /** Where the rule of the period does not know the ground, the periods go on; else the procedure is refused. */
  readonly beside: boolean
  /** Steps of the flow wait for it: their own periods stand still up to the day that was told. */
  readonly stepsWait: boolean
  /** Article of the permit law that knows it; null where another law does, which is then named. */
  readonly article: string | null
  /** Members of the staff who must have done it, at least. */
  readonly people: number
  /** Pictures or other files that a record must hold, at least. */
  readonly files: number
  /** A record holds what was said, by whom. */
  readonly statements: boolean
  /** The applicant is told time and place beforehand; the rule says how many days. */
  readonly call: { readonly rule: string } | null
  /** Who leads it has not examined the application himself (行政许可法 §48(1)(3)). */
  readonly outsider: boolean
  /** What its record can say of the day, and what it can come to; nothing else is taken. */
  readonly outcomes: { readonly record: readonly Outcome[]; readonly result: readonly Outcome[] }
  /** Clock of the duty to hold it, which is done on the day that a record says so; null where no period runs for it. */
  readonly fulfils: 'hear' | null
  /** Paper of its record. */
  readonly record: 'site-check-record' | 'hearing-record' | null
  /** Papers that tell the applicant that the periods stand still, and that they go on; the latter only where there is one. */
  readonly told: { readonly begun: 'special-procedure' | 'suspension'; readonly over: 'resumption' | null }
}

const both = (...outcomes: readonly Outcome[]) => ({ record: outcomes, result: outcomes })

/** Somebody looks whether what is asked for is as it has to be. */
const EXAMINED = { outcomes: both('fit', 'unfit') } as const

const PLAIN = {
  ...EXAMINED,
  fulfils: null,
  ...{ people: 0, files: 0, statements: false, call: null, outsider: false, record: null },
  ...{ beside: false, stepsWait: true },
  told: { begun: 'special-procedure', over: null },
} as const
const pausing = (ground: string): ProcedureRule => ({
  ...PLAIN,
  ground,
  article: '45',
})

/**
 * The special procedures of a permit. What the local office adds to a kind is data of this table; the acts are the same
 * for all of them.
 */
const PROCEDURES = {
  'site-check': {
    ...PLAIN,
    ...{ ground: null, article: '34(3)', people: 2, files: 1, record: 'site-check-record', stepsWait: false },
    outcomes: { record: ['fit', 'unfit', 'to-rectify'], result: ['fit', 'unfit'] },
  },
  hearing: {
    ...pausing('hearing'),
    ...{ article: '46-48', people: 1, statements: true, outsider: true, record: 'hearing-record' },
    call: { rule: 'PERMIT.HEAR7' },
    /** A hearing hears; what follows from its record is for the decision (§48(2)). */
    outcomes: { record: ['held', 'adjourned', 'absent'], result: ['held', 'absent', 'called-off'] },
    fulfils: 'hear',
  },
  tender: { ...pausing('tender'), outcomes: both('awarded', 'failed') },
  auction: { ...pausing('auction'), outcomes: both('awarded', 'failed') },
  inspection: pausing('inspection'),
  test: pausing('test'),
  quarantine: pausing('quarantine'),
  appraisal: pausing('appraisal'),
  'expert-review': pausing('expert-review'),
  examination: { ...PLAIN, ground: 'examination', beside: true, article: '54' },
  'public-notice': {
    ...PLAIN,
    ...{ ground: 'public-notice', beside: true, article: '46', outcomes: both('no-objection', 'objection') },
  },
  suspension: {
    ...PLAIN,
    ...{ ground: 'suspension', article: null, told: { begun: 'suspension', over: 'resumption' } },
    outcomes: both('none'),
  },
} as const satisfies Readonly<Record<string, ProcedureRule>>

/** Name of a kind of special procedure. */
export type ProcedureKind = keyof typeof PROCEDURES

/** Every kind, as it is offered. */
export const PROCEDURE_KINDS = Object.keys(PROCEDURES) as [ProcedureKind, ...ProcedureKind[]]

/** What the law asks of a kind. */
export const procedureRule = (kind: ProcedureKind): ProcedureRule => PROCEDURES[kind]
