import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { approvalContract } from '#contracts/approval'
import type { Actor } from '#kernel/context'
import type { Endpoint, InputOf, OutputOf } from '#kernel/contract'
import type { Upload } from '#kernel/files'
import type { Platform } from '#kernel/platform'
import { DATA_PACKS } from '../install.ts'
import { type Cast, callerAs, type DemoCitizen } from './cast.ts'

/** How one demo case goes: who applies for what, and the steps it takes, one a working day. */
export interface CaseScript {
  /** Names the case; with the step it is the idempotency key, so that an interrupted load goes on where it was. */
  readonly key: string
  readonly channel: 'web' | 'window'
  readonly applicant: number
  readonly handler?: number
  readonly item: string
  readonly workingDaysAgo: number
  readonly matter: string
  readonly address: string
  readonly path: readonly string[]
}

/** What running a script needs. */
export interface Stage {
  readonly platform: Platform
  readonly cast: Cast
  readonly government: string
  /** Department of an item, as the code of its unit. */
  departmentOf(item: string): string
  /** Sets the demo's clock to the step of a script. */
  setStep(script: CaseScript, step: number): void
  /** Delivers what was told, at the time of the step. */
  settle(): Promise<unknown>
}

const { endpoints } = approvalContract

const sample = async (): Promise<Upload> => ({
  name: '示例材料.pdf',
  mediaType: 'application/pdf',
  bytes: await readFile(join(DATA_PACKS, 'demo/sample-material.pdf')),
})

async function call<E extends Endpoint>(
  { platform }: Stage,
  endpoint: E,
  actor: Actor,
  input: InputOf<E>,
  key: string,
  upload?: Upload,
): Promise<OutputOf<E>> {
  const answer = await platform.invoke({
    endpoint,
    caller: callerAs(actor),
    input: input as Record<string, unknown>,
    key,
    upload,
  })
  return answer.output as OutputOf<E>
}

const CLERKS = ['1001', '1002', '1003', '1004', '1005', '1006']

function clerkFor(stage: Stage, { applicant }: CaseScript): Promise<Actor> {
  return stage.cast.staff(CLERKS[applicant % CLERKS.length] ?? '1001')
}

function officerFor(stage: Stage, script: CaseScript, role: string): Promise<Actor> {
  const unit = stage.departmentOf(script.item)
  const officer = stage.cast.people.find((person) => person.unit === unit && person.roles.includes(role))
  if (!officer) throw new Error(`no ${role} in ${unit}`)
  return stage.cast.staff(officer.employeeNo)
}

/** Writes a draft and, unless the script ends there, sends it. @returns the case, if there is one yet */
async function apply(stage: Stage, script: CaseScript): Promise<string | null> {
  const { government } = stage
  const { key, matter, address } = script
  const actor = await stage.cast.citizen(script.applicant)
  const { draftId } = await call(
    stage,
    endpoints.startDraft,
    actor,
    { government, itemCode: script.item },
    `${key}-draft`,
  )
  await call(stage, endpoints.saveDraft, actor, { government, draftId, matter, address }, `${key}-save`)
  if (script.path[0] === 'draft') return null
  const draft = await stage.platform.invoke({
    endpoint: endpoints.readDraft,
    caller: callerAs(actor),
    input: { government, draftId },
  })
  const { materials } = draft.output as OutputOf<typeof endpoints.readDraft>
  for (const { seq } of materials.filter((m) => m.necessity === 'required' && m.files.length === 0)) {
    await call(
      stage,
      endpoints.addDraftMaterial,
      actor,
      { government, draftId, seq },
      `${key}-file-${seq}`,
      await sample(),
    )
  }
  const sent = await call(stage, endpoints.submitApplication, actor, { government, draftId }, `${key}-submit`)
  return sent.caseId
}

const partyOf = ({ kind, name, idNumber, phone }: DemoCitizen) => ({
  ...{ kind, name, idNumber, phone },
  idType: kind === 'person' ? ('resident-id' as const) : ('uscc' as const),
})

async function register(stage: Stage, script: CaseScript): Promise<string> {
  const { item: itemCode, matter, address } = script
  const [applicant, handler] = [
    stage.cast.citizens[script.applicant],
    stage.cast.citizens[script.handler ?? -1],
  ]
  if (!applicant) throw new Error(`no applicant for ${script.key}`)
  const input: InputOf<typeof endpoints.registerAtWindow> = {
    ...{ itemCode, matter, address },
    applicant: partyOf(applicant),
    papers: [{ seq: 1, copies: 1 }],
    ...(handler && { handler: partyOf(handler), authorityOnFile: true }),
  }
  const done = await call(
    stage,
    endpoints.registerAtWindow,
    await clerkFor(stage, script),
    input,
    `${script.key}-register`,
  )
  return done.caseId
}

type Step = (stage: Stage, script: CaseScript, caseId: string, key: string) => Promise<unknown>

const STEPS: Readonly<Record<string, Step>> = {
  ask: async (stage, script, caseId, key) =>
    call(
      stage,
      endpoints.askCorrections,
      await clerkFor(stage, script),
      {
        caseId,
        corrections: [{ seq: 1, what: '没有加盖公章（个人申请的没有签名），请补签后重新提交' }],
      },
      key,
    ),
  answer: async (stage, script, caseId, key) => {
    const actor = await stage.cast.citizen(script.applicant)
    const { government } = stage
    await call(
      stage,
      endpoints.addMatterMaterial,
      actor,
      { government, caseId, seq: 1 },
      `${key}-file`,
      await sample(),
    )
    await call(
      stage,
      endpoints.answerCorrections,
      actor,
      { government, caseId, explanation: '已补签并重新扫描' },
      key,
    )
  },
  accept: async (stage, script, caseId, key) =>
    call(
      stage,
      endpoints.acceptCase,
      await clerkFor(stage, script),
      { caseId, opinion: '材料齐全，符合法定形式' },
      key,
    ),
  'not-competent': async (stage, script, caseId, key) =>
    call(
      stage,
      endpoints.refuseAcceptance,
      await clerkFor(stage, script),
      {
        ...{ caseId, ground: 'not-competent', competentBody: '郴州市体育局' },
        reasons: '该场所的经营许可由市级机关实施，不属于本机关职权范围。',
      },
      key,
    ),
  'not-needed': async (stage, script, caseId, key) =>
    call(
      stage,
      endpoints.refuseAcceptance,
      await clerkFor(stage, script),
      {
        ...{ caseId, ground: 'not-needed' },
        reasons: '在自有宅基地范围内施工，依法不需要取得此项许可。',
      },
      key,
    ),
  review: async (stage, script, caseId, key) =>
    call(
      stage,
      endpoints.reviewCase,
      await officerFor(stage, script, 'reviewer'),
      {
        ...{ caseId, outcome: 'pass', opinion: '经审查，申请材料真实完整，符合法定条件，建议准予许可。' },
      },
      key,
    ),
  recheck: async (stage, script, caseId, key) =>
    call(
      stage,
      endpoints.recheckCase,
      await officerFor(stage, script, 'senior-reviewer'),
      {
        ...{ caseId, outcome: 'pass', opinion: '同意初审意见，报请审批。' },
      },
      key,
    ),
  'recheck-back': async (stage, script, caseId, key) =>
    call(
      stage,
      endpoints.recheckCase,
      await officerFor(stage, script, 'senior-reviewer'),
      {
        ...{ caseId, outcome: 'back', opinion: '请补充核对经营场所证明后再报。' },
      },
      key,
    ),
  grant: async (stage, script, caseId, key) =>
    call(
      stage,
      endpoints.decideCase,
      await officerFor(stage, script, 'leader'),
      {
        ...{ caseId, outcome: 'grant', opinion: '同意，准予许可。' },
      },
      key,
    ),
  refuse: async (stage, script, caseId, key) =>
    call(
      stage,
      endpoints.decideCase,
      await officerFor(stage, script, 'leader'),
      {
        ...{
          caseId,
          outcome: 'refuse',
          opinion: '不同意。',
          reasons: '经审查，申请不符合法定条件：场所与规划用途不一致。',
        },
      },
      key,
    ),
  withdraw: async (stage, script, caseId, key) =>
    call(
      stage,
      endpoints.withdrawMatter,
      await stage.cast.citizen(script.applicant),
      {
        ...{ government: stage.government, caseId, reason: '经营计划改变，暂不申请' },
      },
      key,
    ),
  rate: async (stage, script, caseId, key) =>
    call(
      stage,
      endpoints.rateMatter,
      await stage.cast.citizen(script.applicant),
      {
        ...{ government: stage.government, caseId, grade: Number(key.slice(-1)), comment: '' },
      },
      key,
    ),
}

/** Takes a demo case through its steps, each by the person whose step it is. */
export async function runCase(stage: Stage, script: CaseScript): Promise<void> {
  stage.setStep(script, 0)
  const caseId = script.channel === 'web' ? await apply(stage, script) : await register(stage, script)
  await stage.settle()
  if (caseId === null) return
  for (const [index, name] of script.path.entries()) {
    if (index === 0) continue
    stage.setStep(script, index)
    const step = STEPS[name.split(':', 1)[0] ?? '']
    if (!step) throw new Error(`${script.key}: no step ${name}`)
    await step(stage, script, caseId, `${script.key}-${index}-${name}`)
    await stage.settle()
  }
}
