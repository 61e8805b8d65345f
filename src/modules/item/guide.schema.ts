import { type Static, Type } from 'typebox'
import { Fields, Id, Instant, Line, Nullable, OneOf } from '#kernel/contract'
import { EligibilityQuestion } from './eligibility.schema.ts'
import { Fee, ItemCode, ItemFacts, Question } from './facts.schema.ts'
import { MARKS } from './item.words.ts'
import { Material } from './material.schema.ts'

const { properties: fact } = ItemFacts

/** The unit that handles an item. */
export const Department = Fields({ code: Line(50), name: Line(200), shortName: Line(200) })
/** The unit that handles an item. */
export type Department = Readonly<Static<typeof Department>>

/** Names of the rules of the law that a guide points to; their texts are read from the node's rules. */
export const GUIDE_RULES = ['PERMIT.NOTICE5', 'PERMIT.DECIDE', 'PERMIT.DELIVER10'] as const
const RuleId = OneOf(...GUIDE_RULES)

/** Steps of the way through the office. */
export const GUIDE_STEPS = [
  'apply',
  'accept',
  'review',
  'special',
  'decide',
  'deliver',
  'on-the-spot',
] as const

/** One step: the rule of law that limits it, or, for the decision, the promise of the item. */
export const GuideStep = Fields({
  step: OneOf(...GUIDE_STEPS),
  rule: Nullable(RuleId),
  byPromise: Type.Boolean(),
})

const periodFields = { days: fact.statutoryDays, unit: fact.statutoryUnit, note: fact.statutoryNote }

/** 办事指南, made from a version and nothing else. Enumerated words are texts `item:label.…`. */
export const Guide = Fields({
  itemId: Id,
  versionId: Id,
  number: Type.Integer(),
  inForceAt: Nullable(Instant),
  code: ItemCode,
  codeStatus: fact.codeStatus,
  implementationCode: fact.implementationCode,
  businessCode: fact.businessCode,
  name: fact.name,
  taskType: fact.taskType,
  projectType: fact.projectType,
  useLevel: fact.useLevel,
  marks: Type.Array(OneOf(...MARKS)),
  department: Department,
  jointBodies: fact.jointBodies,
  entrustedBy: fact.entrustedBy,
  who: Fields({
    serviceObjects: fact.serviceObjects,
    condition: fact.acceptCondition,
    quantityLimit: fact.quantityLimit,
  }),
  /** Not listed: nothing is known but a number to expect, and the window tells (以窗口告知为准). */
  materials: Fields({
    listed: Type.Boolean(),
    expected: Nullable(Type.Integer()),
    rows: Type.Array(Material),
  }),
  legalBasis: Fields({ text: fact.legalBasis, confidence: fact.basisConfidence }),
  periods: Fields({
    /** Without a rule, the source is the item's own legal basis. */
    statutory: Fields({ ...periodFields, rule: Nullable(RuleId) }),
    promise: Fields({ ...periodFields, illustrative: Type.Boolean() }),
  }),
  fee: Fields({ charged: Type.Boolean(), basis: fact.feeBasis, rows: Type.Array(Fee) }),
  result: Fields({ name: fact.resultName, type: fact.resultType }),
  special: Fields({
    procedures: fact.specialProcedures,
    pausing: fact.pausableProcedures,
    pledgeAllowed: Type.Boolean(),
    intermediaryService: fact.intermediaryService,
  }),
  place: Fields({
    forms: fact.handleForms,
    address: fact.address,
    hours: fact.hours,
    contact: fact.contact,
    supervision: fact.supervision,
    onlineUrl: fact.onlineUrl,
    mobileUrl: fact.mobileUrl,
    visits: fact.visits,
    byExpress: fact.byExpress,
    byAppointment: fact.byAppointment,
  }),
  /** 实名等级 that an application on line needs. */
  requiredLevel: fact.requiredLevel,
  process: Fields({ steps: Type.Array(GuideStep), text: fact.handleFlow }),
  remedies: Type.Array(OneOf('statement', 'reconsideration', 'litigation')),
  questions: Type.Array(Question),
  eligibility: Type.Array(EligibilityQuestion),
  /** 申请表 of the item, its addresses with the divisions of the government; empty: the general one. */
  formPages: fact.formPages,
  note: fact.note,
})
/** 办事指南. */
export type Guide = Readonly<Static<typeof Guide>>
