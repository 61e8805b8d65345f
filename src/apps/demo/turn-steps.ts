import { approvalContract } from '#contracts/approval'
import { addDays, clockTime, legalDayOf, startOfLegalDay } from '#kernel/calendar'
import type { Actor } from '#kernel/context'
import { type CaseScript, call, clerkFor, officerFor, type Stage, sample } from './stage.ts'

const { endpoints } = approvalContract

/** A step of a script; the key tells it from every other. */
type Step = (stage: Stage, script: CaseScript, caseId: string, key: string) => Promise<unknown>

const MS_PER_MINUTE = 60_000

/** The time in Shanghai some minutes ago, `HH:MM`. */
function minutesAgo(now: Date, minutes: number): string {
  const at = new Date(now.getTime() - minutes * MS_PER_MINUTE)
  return clockTime(Math.floor((at.getTime() - startOfLegalDay(legalDayOf(at)).getTime()) / MS_PER_MINUTE))
}

const reviewerOf = (stage: Stage, script: CaseScript): Promise<Actor> => officerFor(stage, script, 'reviewer')

async function colleagues(stage: Stage, script: CaseScript, caseId: string): Promise<string[]> {
  const reviewer = await reviewerOf(stage, script)
  const { rows } = await call(stage, endpoints.listColleagues, reviewer, { caseId }, '')
  return rows.map(({ personId }) => personId)
}

/** Two of the department go there, photograph and write down what they found. */
const siteCheck: Step = async (stage, script, caseId, key) => {
  const reviewer = await reviewerOf(stage, script)
  const begun = {
    caseId,
    kind: 'site-check' as const,
    reasons: '核对经营场所面积、布局和卫生设施',
    tell: false,
  }
  const { procedureId } = await call(stage, endpoints.beginProcedure, reviewer, begun, key)
  const place = { caseId, procedureId }
  await call(stage, endpoints.addEvidence, reviewer, place, `${key}-photo`, {
    ...(await sample()),
    name: '现场照片.pdf',
  })
  const now = stage.platform.time()
  const record = {
    ...place,
    ...{ day: legalDayOf(now), from: minutesAgo(now, 60), until: minutesAgo(now, 10), place: script.address },
    people: (await colleagues(stage, script, caseId)).slice(0, 2),
    present: [{ role: '申请人', name: stage.cast.citizens[script.applicant]?.name ?? '' }],
    statements: [],
    description: '现场与申请材料一致，布局合理，设施齐全。',
    outcome: 'fit' as const,
  }
  await call(stage, endpoints.recordProcedure, reviewer, record, `${key}-record`)
}

const endSiteCheck: Step = async (stage, script, caseId, key) => {
  const reviewer = await reviewerOf(stage, script)
  const { turns } = await call(stage, endpoints.readCase, reviewer, { caseId }, '')
  const procedureId = turns.procedures.at(-1)?.id ?? ''
  const ended = { caseId, procedureId, outcome: 'fit' as const, result: '现场符合许可条件' }
  await call(stage, endpoints.endProcedure, reviewer, ended, key)
}

const tellHearing: Step = async (stage, script, caseId, key) => {
  const told = {
    caseId,
    intention: '拟作出不予行政许可的决定。',
    reasons: '利害关系人反映经营活动可能影响相邻住户，许可涉及申请人与他人之间重大利益关系。',
  }
  await call(stage, endpoints.tellHearingRight, await reviewerOf(stage, script), told, key)
}

const askHearing: Step = async (stage, script, caseId, key) => {
  const { government } = stage
  const asked = { government, caseId, reasons: '愿意当面说明降噪措施' }
  await call(stage, endpoints.askHearing, await stage.cast.citizen(script.applicant), asked, key)
}

/** A hearing is called for two weeks ahead; the periods stand still until then. */
const callHearing: Step = async (stage, script, caseId, key) => {
  const reviewer = await reviewerOf(stage, script)
  const day = addDays(legalDayOf(stage.platform.time()), 14)
  const begun = {
    ...{ caseId, kind: 'hearing' as const, until: addDays(day, 3), tell: true },
    ...{ reasons: '申请人要求听证', evidence: '听证申请书' },
  }
  const { procedureId } = await call(stage, endpoints.beginProcedure, reviewer, begun, key)
  const presider = (await colleagues(stage, script, caseId)).at(-1) ?? ''
  const told = {
    ...{ caseId, procedureId, presider, place: '政务服务中心三楼听证室', subject: script.matter },
    at: new Date(startOfLegalDay(day).getTime() + 10 * 60 * MS_PER_MINUTE).toISOString(),
  }
  await call(stage, endpoints.callProcedure, reviewer, told, `${key}-call`)
}

const part: Step = async (stage, script, caseId, key) => {
  const decided = {
    ...{ caseId, outcome: 'part' as const, opinion: '同意热食类制售；冷食类不予许可。' },
    granted: '热食类食品制售',
    reasons: '现场没有设置冷食类食品专间，不符合冷食类食品制售的条件。',
  }
  await call(stage, endpoints.decideCase, await officerFor(stage, script, 'leader'), decided, key)
}

const RESULTS: ReadonlySet<string> = new Set(['grant', 'refusal', 'licence'])

const post: Step = async (stage, script, caseId, key) => {
  const clerk = await clerkFor(stage, script)
  const { papers } = await call(stage, endpoints.readCase, clerk, { caseId }, '')
  const sent = {
    ...{ caseId, manner: 'post' as const, tracking: 'EX123456789CN', place: script.address, witnesses: [] },
    papers: papers.filter(({ template }) => RESULTS.has(template)).map(({ id }) => id),
  }
  await call(stage, endpoints.deliverPapers, clerk, sent, key)
}

const receive: Step = async (stage, script, caseId, key) => {
  const { government } = stage
  await call(
    stage,
    endpoints.receivePapers,
    await stage.cast.citizen(script.applicant),
    { government, caseId },
    key,
  )
}

/** Square metres of the demo's building site, each one yuan. */
const SITE_FEE = { fee: 0, amount: 1_260_000 }

/** The notice of payment that the law of the item asks for; the periods stand still until it is paid. */
const askFee: Step = async (stage, script, caseId, key) => {
  const payBy = addDays(legalDayOf(stage.platform.time()), 30)
  const asked = { caseId, fees: [SITE_FEE], payBy }
  await call(stage, endpoints.askPayment, await reviewerOf(stage, script), asked, key)
}

/** Turns that a script may take besides the steps of the flow. */
export const TURN_STEPS: Readonly<Record<string, Step>> = {
  'site-check': siteCheck,
  'end-site-check': endSiteCheck,
  'tell-hearing': tellHearing,
  'ask-hearing': askHearing,
  'call-hearing': callHearing,
  'ask-fee': askFee,
  ...{ part, post, receive },
}
