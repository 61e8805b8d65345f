import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import type { Upload } from '#kernel/files'
import {
  addAttachments,
  attachmentsOf,
  handInAttachments,
  sealText,
  storePlace,
  storeTexts,
  taskAt,
} from '#modules/casework'
import { versionOf } from '#modules/item'
import { fileMissing, notAtThisStep } from './approval.errors.ts'
import { corrected } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import { changedForm, type FormChanges } from './changed-form.ts'
import { checkPlace, checkRoom } from './materials.ts'
import { noticeAgain } from './periods.ts'
import { lockPermit, type Permit, record, toldOf } from './permit.ts'
import { runningClocks } from './turn.ts'

interface Answer extends FormChanges {
  readonly explanation?: string | undefined
  readonly papers: readonly { readonly seq: number; readonly copies: number }[]
}

async function handIn(ctx: Ctx, found: Permit, answer: Answer): Promise<void> {
  if (found.state.business.status !== 'correcting') throw notAtThisStep()
  const files = await handInAttachments(ctx, found.id)
  const infos = await ctx.services.files.infos(
    ctx,
    files.map(({ fileId }) => fileId),
  )
  const addresses = new Map(infos.map(({ id, address }) => [id, address]))
  const explanation = answer.explanation
    ? sealText(ctx, found.governmentId, 'explanation', answer.explanation)
    : null
  const { form, changed } = await changedForm(ctx, found, answer)
  const formText = changed.length > 0 ? sealText(ctx, found.governmentId, 'form', JSON.stringify(form)) : null
  const receivedOn = legalDayOf(ctx.now)
  const noticeRuns = runningClocks(found).includes('notice')
  const after = await record(ctx, found, ACTS.corrected, {
    facts: {
      receivedOn,
      explanation: explanation?.reference ?? null,
      ...(formText && { form: formText.reference, fields: changed }),
      files: files.map(({ slot, fileId }) => ({
        seq: slot,
        file: fileId,
        address: addresses.get(fileId) ?? '',
      })),
      papers: answer.papers.map(({ seq, copies }) => ({ seq, copies })),
    },
    flow: { type: 'complete', task: taskAt(found, 'correct').id, variables: {} },
    stopClocks: { names: ['answer'], on: receivedOn },
    ...(!noticeRuns && { startClocks: [noticeAgain(ctx, found.state.clocks, receivedOn)] }),
  })
  await storeTexts(
    ctx,
    found.id,
    [explanation, formText].filter((text) => text !== null),
  )
  if (changed.includes('address')) await storePlace(ctx, found.id, form.address)
  emit(ctx, corrected, found.id, toldOf(after))
}

/** 补正: the applicant adds a file to his answer; it counts only when the answer is sent. */
export async function addMatterMaterial(
  ctx: Ctx,
  input: { caseId: string; seq: number },
  upload: Upload | undefined,
): Promise<{ fileId: string }> {
  if (!upload) throw fileMissing({}, [{ field: 'file', code: 'approval.file-missing' }])
  const found = await lockPermit(ctx, input.caseId, 'approval.matter.answer')
  if (found.state.business.status !== 'correcting') throw notAtThisStep()
  checkPlace(await versionOf(ctx, found.pinned.item ?? ''), input.seq)
  const gathered = (await attachmentsOf(ctx, found.id)).filter((file) => !file.handedIn)
  checkRoom(gathered.length)
  const { id: fileId } = await ctx.services.files.put(ctx, upload)
  await addAttachments(ctx, found, [{ slot: input.seq, fileId }], false)
  return { fileId }
}

/** 补正完成: the applicant hands in his answer to the notice. */
export async function answerCorrections(
  ctx: Ctx,
  input: FormChanges & { caseId: string; explanation?: string | undefined },
): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.matter.answer')
  await handIn(ctx, found, { ...input, papers: [] })
  return {}
}

/** A clerk takes the answer to the notice over the counter. */
export async function supplyCorrections(
  ctx: Ctx,
  input: Answer & { caseId: string; seen?: number | undefined },
): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.window.register', input.seen)
  const version = await versionOf(ctx, found.pinned.item ?? '')
  for (const { seq } of input.papers) checkPlace(version, seq)
  await handIn(ctx, found, input)
  return {}
}
