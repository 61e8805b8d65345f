import type { Static } from 'typebox'
import { marksOf } from './facts.model.ts'
import type { ItemFacts } from './facts.schema.ts'
import type { Department, Guide, GuideStep } from './guide.schema.ts'
import type { ItemVersion } from './item-version.ts'
import { isImmediate, promiseOf } from './period.model.ts'

type Step = Static<typeof GuideStep>

const PERMIT = '01'

/** The way of an application; the periods of the permit law are named only for permits. */
export function stepsOf(facts: ItemFacts): Step[] {
  const byLaw = (rule: Step['rule']) => (facts.taskType === PERMIT ? rule : null)
  const step = (name: Step['step'], rule: Step['rule'] = null, byPromise = false): Step => ({
    step: name,
    rule: byLaw(rule),
    byPromise,
  })
  if (isImmediate(promiseOf(facts))) return [step('apply'), step('on-the-spot')]
  return [
    step('apply'),
    step('accept', 'PERMIT.NOTICE5'),
    step('review'),
    ...(facts.specialProcedures.length > 0 ? [step('special')] : []),
    step('decide', null, true),
    step('deliver', 'PERMIT.DELIVER10'),
  ]
}

/** 行政许可法 §42: twenty working days where no other law says otherwise. */
const followsPermitLaw = (facts: ItemFacts): boolean =>
  facts.taskType === PERMIT && facts.statutoryDays === 20 && facts.statutoryUnit === 'workday'

function periodsOf(facts: ItemFacts): Guide['periods'] {
  return {
    statutory: {
      days: facts.statutoryDays,
      unit: facts.statutoryUnit,
      note: facts.statutoryNote,
      rule: followsPermitLaw(facts) ? 'PERMIT.DECIDE' : null,
    },
    promise: {
      days: facts.promiseDays,
      unit: facts.promiseUnit,
      note: facts.promiseNote,
      illustrative: facts.promiseIllustrative,
    },
  }
}

const placeOf = (facts: ItemFacts): Guide['place'] => ({
  forms: facts.handleForms,
  address: facts.address,
  hours: facts.hours,
  contact: facts.contact,
  supervision: facts.supervision,
  onlineUrl: facts.onlineUrl,
  mobileUrl: facts.mobileUrl,
  visits: facts.visits,
  byExpress: facts.byExpress,
  byAppointment: facts.byAppointment,
})

/** Makes the guide (办事指南) of a version handled by this unit. Every word of it is the version's own. */
export function guideOf(version: ItemVersion, unit: Department): Guide {
  const { facts, materials } = version
  return {
    itemId: version.itemId,
    versionId: version.id,
    number: version.number,
    inForceAt: version.inForceAt?.toISOString() ?? null,
    code: version.code,
    codeStatus: facts.codeStatus,
    implementationCode: facts.implementationCode,
    businessCode: facts.businessCode,
    name: facts.name,
    taskType: facts.taskType,
    projectType: facts.projectType,
    useLevel: facts.useLevel,
    marks: marksOf(facts, materials),
    department: { code: unit.code, name: unit.name, shortName: unit.shortName },
    jointBodies: facts.jointBodies,
    entrustedBy: facts.entrustedBy,
    who: {
      serviceObjects: facts.serviceObjects,
      condition: facts.acceptCondition,
      quantityLimit: facts.quantityLimit,
    },
    materials: { listed: facts.materialsListed, expected: facts.materialsExpected, rows: [...materials] },
    legalBasis: { text: facts.legalBasis, confidence: facts.basisConfidence },
    periods: periodsOf(facts),
    fee: { charged: facts.isFee, basis: facts.feeBasis, rows: facts.fees },
    result: { name: facts.resultName, type: facts.resultType },
    special: {
      procedures: facts.specialProcedures,
      pausing: facts.pausableProcedures,
      pledgeAllowed: facts.pledgeAllowed,
      intermediaryService: facts.intermediaryService,
    },
    place: placeOf(facts),
    requiredLevel: facts.requiredLevel,
    process: { steps: stepsOf(facts), text: facts.handleFlow },
    remedies: ['statement', 'reconsideration', 'litigation'],
    questions: facts.questions,
    eligibility: facts.eligibility,
    formPages: facts.formPages,
    note: facts.note,
  }
}
