import { approvalContract } from '#contracts/approval'
import { orgContract } from '#contracts/org'
import type { Actor } from '#kernel/context'
import type { Endpoint, InputOf } from '#kernel/contract'
import { type CaseScript, call, clerkFor, officerFor, type Stage, sample } from './stage.ts'

const { endpoints } = approvalContract

/** A step of a script; the key tells it from every other. */
type Step = (stage: Stage, script: CaseScript, caseId: string, key: string) => Promise<unknown>
/** Whose step it is. */
type Who = (stage: Stage, script: CaseScript) => Promise<Actor>

const officer =
  (role: string): Who =>
  (stage, script) =>
    officerFor(stage, script, role)
const applicant: Who = (stage, script) => stage.cast.citizen(script.applicant)

/** A step that is one call. */
const by =
  <E extends Endpoint>(
    who: Who,
    endpoint: E,
    inputOf: (of: { caseId: string; government: string; key: string }) => InputOf<E>,
  ): Step =>
  async (stage, script, caseId, key) =>
    call(
      stage,
      endpoint,
      await who(stage, script),
      inputOf({ caseId, key, government: stage.government }),
      key,
    )

const answer: Step = async (stage, script, caseId, key) => {
  const actor = await applicant(stage, script)
  const { government } = stage
  const material = { government, caseId, seq: 1 }
  await call(stage, endpoints.addMatterMaterial, actor, material, `${key}-file`, await sample())
  const explanation = '已补签并重新扫描'
  await call(stage, endpoints.answerCorrections, actor, { government, caseId, explanation }, key)
}

/** Another body is competent, and the applicant is sent to it. */
const notCompetent: Step = async (stage, script, caseId, key) => {
  const clerk = await clerkFor(stage, script)
  const { outside } = await call(stage, orgContract.endpoints.listBodies, clerk, {}, '')
  const body = outside.find(({ name }) => name === '郴州市体育局')
  const refused = {
    ...{ caseId, ground: 'not-competent' as const, ...(body && { competentBodyId: body.id }) },
    reasons: '该场所的经营许可由市级机关实施，不属于本机关职权范围。',
  }
  await call(stage, endpoints.refuseAcceptance, clerk, refused, key)
}

/** Every step that a script may take, by its name; what stands behind a colon is a value for it. */
export const STEPS: Readonly<Record<string, Step>> = {
  ask: by(clerkFor, endpoints.askCorrections, ({ caseId }) => ({
    caseId,
    corrections: [{ seq: 1, what: '没有加盖公章（个人申请的没有签名），请补签后重新提交' }],
  })),
  answer,
  accept: by(clerkFor, endpoints.acceptCase, ({ caseId }) => ({
    caseId,
    opinion: '材料齐全，符合法定形式',
  })),
  'not-competent': notCompetent,
  'not-needed': by(clerkFor, endpoints.refuseAcceptance, ({ caseId }) => ({
    caseId,
    ground: 'not-needed' as const,
    reasons: '在自有宅基地范围内施工，依法不需要取得此项许可。',
  })),
  review: by(officer('reviewer'), endpoints.reviewCase, ({ caseId }) => ({
    caseId,
    outcome: 'pass' as const,
    opinion: '经审查，申请材料真实完整，符合法定条件，建议准予许可。',
  })),
  recheck: by(officer('senior-reviewer'), endpoints.recheckCase, ({ caseId }) => ({
    caseId,
    outcome: 'pass' as const,
    opinion: '同意初审意见，报请审批。',
  })),
  'recheck-back': by(officer('senior-reviewer'), endpoints.recheckCase, ({ caseId }) => ({
    caseId,
    outcome: 'back' as const,
    opinion: '请补充核对经营场所证明后再报。',
  })),
  grant: by(officer('leader'), endpoints.decideCase, ({ caseId }) => ({
    caseId,
    outcome: 'grant' as const,
    opinion: '同意，准予许可。',
  })),
  refuse: by(officer('leader'), endpoints.decideCase, ({ caseId }) => ({
    caseId,
    outcome: 'refuse' as const,
    opinion: '不同意。',
    reasons: '经审查，申请不符合法定条件：场所与规划用途不一致。',
  })),
  withdraw: by(applicant, endpoints.withdrawMatter, ({ caseId, government }) => ({
    government,
    caseId,
    reason: '经营计划改变，暂不申请',
  })),
  rate: by(applicant, endpoints.rateMatter, ({ caseId, government, key }) => ({
    government,
    caseId,
    grade: Number(key.slice(-1)),
    comment: '',
  })),
}
