import { type Static, Type } from 'typebox'
import { REALNAME_LEVELS } from '#contracts/realname'
import { Day, Fields, Id, Line, Nullable, OneOf, Prose } from '#kernel/contract'
import { FormPages } from '#kernel/form'
import { ELIGIBILITY_QUESTIONS, EligibilityQuestion } from './eligibility.schema.ts'
import {
  BATCH_STEPS,
  BODY_NATURES,
  CODE_STATUSES,
  CONFIDENCES,
  HANDLE_FORMS,
  LEVELS,
  PAUSE_GROUNDS,
  PERIOD_UNITS,
  PROJECT_TYPES,
  SERVICE_OBJECTS,
  TASK_TYPES,
} from './item.words.ts'

/** Length of a period: whole days, ten years at most. */
export const Days = Type.Integer({ minimum: 0, maximum: 3660 })
/** A code of the catalogue: text, leading zeros kept, at most 50 characters (GB/T 39554). */
export const ItemCode = Type.String({ pattern: '^[0-9A-Za-z.\\-]{1,50}$' })

const Link = Type.String({ pattern: '^https?://[^\\s<>"]{3,}$', maxLength: 500 })
const Names = Type.Array(Line(100), { maxItems: 30 })
const Tristate = Nullable(Type.Boolean())
const some = <const V extends readonly string[]>(words: V) =>
  Type.Array(OneOf(...words), { maxItems: words.length, uniqueItems: true })

/** One charge of a fee (收费项目, `up_task_general_fee_project`). */
export const Fee = Fields({
  name: Line(100),
  standard: Prose(500),
  byLaw: Prose(1000),
  reducible: Type.Boolean(),
  reductionNote: Nullable(Prose(500)),
})

/** One question and its answer (常见问题, `up_task_general_questions`). */
export const Question = Fields({ question: Prose(300), answer: Prose(2000) })

/**
 * What the national 实施清单 says of an item, except its materials: the tables `up_task_general_basic`,
 * `_extend`, `_fee_project` and `_questions`. Null means: not filled in.
 */
export const ItemFacts = Fields({
  name: Line(200),
  taskType: OneOf(...TASK_TYPES),
  codeStatus: OneOf(...CODE_STATUSES),
  implementationCode: Nullable(ItemCode),
  businessCode: Nullable(ItemCode),
  localCatalogCode: Nullable(ItemCode),
  localCode: Nullable(ItemCode),
  useLevel: Nullable(OneOf(...LEVELS)),
  powerSource: Nullable(Line(50)),
  unitId: Id,
  bodyNature: Nullable(OneOf(...BODY_NATURES)),
  entrustedBy: Nullable(Line(100)),
  jointBodies: Names,

  serviceObjects: Type.Array(OneOf(...SERVICE_OBJECTS), { minItems: 1, uniqueItems: true }),
  acceptCondition: Prose(4000),
  quantityLimit: Nullable(Prose(1000)),
  legalBasis: Prose(4000),
  basisConfidence: OneOf(...CONFIDENCES),

  statutoryDays: Days,
  statutoryUnit: OneOf(...PERIOD_UNITS),
  statutoryNote: Nullable(Prose(1000)),
  promiseDays: Days,
  promiseUnit: OneOf(...PERIOD_UNITS),
  promiseNote: Nullable(Prose(1000)),
  promiseIllustrative: Type.Boolean(),
  projectType: OneOf(...PROJECT_TYPES),

  isFee: Type.Boolean(),
  feeBasis: Nullable(Prose(2000)),
  fees: Type.Array(Fee, { maxItems: 20 }),
  resultName: Line(200),
  resultType: Nullable(Line(50)),

  handleFlow: Nullable(Prose(4000)),
  handleForms: some(HANDLE_FORMS),
  specialProcedures: Names,
  pausableProcedures: some(PAUSE_GROUNDS),
  /** Steps that may be done for many cases at a time (批量办理); each stays an act of its own. */
  batchSteps: some(BATCH_STEPS),
  pledgeAllowed: Type.Boolean(),
  /** 实名等级 that an application on line needs; at the window the clerk checks the applicant. */
  requiredLevel: OneOf(...REALNAME_LEVELS),
  intermediaryService: Nullable(Prose(1000)),

  isOnline: Tristate,
  onlineDepth: Nullable(Line(50)),
  handleArea: Nullable(Line(50)),
  inServiceCentre: Tristate,
  byExpress: Tristate,
  payOnline: Tristate,
  byAppointment: Tristate,
  onTerminal: Tristate,
  singleLogin: Tristate,
  appSingleLogin: Tristate,
  visits: Nullable(Type.Integer({ minimum: 0, maximum: 20 })),
  address: Nullable(Prose(500)),
  hours: Nullable(Prose(500)),
  contact: Nullable(Prose(500)),
  supervision: Nullable(Prose(500)),
  onlineUrl: Nullable(Link),
  mobileUrl: Nullable(Link),
  townCode: Nullable(Line(12)),
  villageCode: Nullable(Line(12)),
  personTopics: Names,
  bodyTopics: Names,
  planEffectiveOn: Nullable(Day),
  planCancelOn: Nullable(Day),

  questions: Type.Array(Question, { maxItems: 50 }),
  /** 我能不能办; empty where nobody has entered it. */
  eligibility: Type.Array(EligibilityQuestion, { maxItems: ELIGIBILITY_QUESTIONS }),
  /** 申请表 of the item; empty where applicants fill in the general one. */
  formPages: FormPages,
  /** What the form follows, and what of it is a local assumption. */
  formNote: Nullable(Prose(1000)),
  materialsListed: Type.Boolean(),
  materialsExpected: Nullable(Type.Integer({ minimum: 0, maximum: 100 })),
  note: Nullable(Prose(2000)),
})

/** What the 实施清单 says of an item, except its materials. */
export type ItemFacts = Readonly<Static<typeof ItemFacts>>
