import { approvalContract } from '#contracts/approval'
import type { InputOf, OutputOf } from '#kernel/contract'
import { callerAs, type DemoCitizen } from './cast.ts'
import { type CaseScript, call, clerkFor, type Stage, sample } from './stage.ts'

const { endpoints } = approvalContract

/** Writes a draft and, unless the script ends there, sends it. @returns the case, if there is one yet */
export async function apply(stage: Stage, script: CaseScript): Promise<string | null> {
  const { government } = stage
  const { key, matter, address, answers } = script
  const written = { matter, address, ...(answers && { answers }) }
  const actor = await stage.cast.citizen(script.applicant)
  const { draftId } = await call(
    stage,
    endpoints.startDraft,
    actor,
    { government, itemCode: script.item },
    `${key}-draft`,
  )
  await call(stage, endpoints.saveDraft, actor, { government, draftId, ...written }, `${key}-save`)
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

/** Takes an application at the window. @returns the case */
export async function register(stage: Stage, script: CaseScript): Promise<string> {
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
