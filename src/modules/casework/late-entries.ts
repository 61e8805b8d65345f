import { type Ctx, staffOf } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { emit } from '#kernel/events'
import { namesOf } from '#modules/org'
import { lockCaseRow } from './case.store.ts'
import { type Case, perform } from './case.ts'
import { alreadyObjected } from './casework.errors.ts'
import { lateEntered, lateObjected } from './casework.events.ts'
import { kindOf } from './kinds.ts'
import type { lateEntryContract } from './late-entry.contract.ts'
import { insertLateEntry, listLateRows, lockLateEntry, noteObjection } from './late-entry.store.ts'
import { saveCase } from './save-case.ts'
import { openTexts, sealText, storeTexts } from './sealed-text.ts'
import { WORKING } from './working-acts.ts'
import { addWorkingFile } from './working-file.store.ts'

type Endpoints = typeof lateEntryContract.endpoints

/** What was signed on paper, by whom and when, and its scan. */
interface SignedPaper {
  readonly id: string
  readonly node: string
  readonly leaderId: string
  readonly signedAt: Date
  readonly fileId: string
  readonly address: string
}

/**
 * Marks the step just recorded in the name of a leader as a late entry (代录). Part: the use case has recorded the step, and
 * authorizes. It is told to the leader.
 */
export async function recordLateEntry(ctx: Ctx, caseId: string, paper: SignedPaper): Promise<void> {
  const { id, node, leaderId, signedAt, fileId, address } = paper
  const found = await lockCaseRow<unknown>(ctx, caseId)
  if (!found) throw notFound()
  const { personId: secretaryId } = staffOf(ctx)
  const { governmentId, unitId, number } = found
  const kind = kindOf(found.kind)
  const facts = {
    ...{ entry: id, node, leader: leaderId, signedAt: signedAt.toISOString() },
    ...{ act: found.head?.n ?? 0, file: fileId, address },
  }
  await saveCase(ctx, kind, perform(ctx, kind, found, WORKING.lateEntered, { facts }))
  await addWorkingFile(ctx, found, { purpose: 'late-entry', fileId, textId: id })
  await insertLateEntry(ctx, {
    ...{ governmentId, id, caseId, node, leaderId, secretaryId, unitId, signedAt, fileId },
    ...{ enteredAt: ctx.now, objectedAt: null, objectionId: null },
  })
  emit(ctx, lateEntered, caseId, { entryId: id, caseId, number, unitId, leaderId, secretaryId })
}

/** 代录清单 with its counts by leader. */
export async function listLateEntries(
  ctx: Ctx,
  { caseId, ...page }: InputOf<Endpoints['listLateEntries']>,
): Promise<OutputOf<Endpoints['listLateEntries']>> {
  const { personId } = staffOf(ctx)
  const { rows, total, counts } = await listLateRows(ctx, { personId, caseId }, rowWindow(page))
  const ids = rows.flatMap(({ leaderId, secretaryId, unitId }) => [leaderId, secretaryId, unitId])
  const names = await namesOf(ctx, [...ids, ...counts.flatMap(({ unitId, leaderId }) => [unitId, leaderId])])
  const nameOf = (id: string) => names.get(id) ?? ''
  const objections = await objectionsIn(ctx, rows)
  return {
    total,
    rows: rows.map(({ id, caseId: of, caseNumber, node, fileId, objectionId, ...row }) => ({
      ...{ id, caseId: of, caseNumber, node, fileId },
      ...{ leader: nameOf(row.leaderId), secretary: nameOf(row.secretaryId), unitName: nameOf(row.unitId) },
      ...{ signedAt: row.signedAt.toISOString(), enteredAt: row.enteredAt.toISOString() },
      objectedAt: row.objectedAt?.toISOString() ?? null,
      objection: objections.get(objectionId ?? '') ?? null,
      canObject: row.leaderId === personId && row.objectedAt === null,
    })),
    counts: counts.map(({ unitId, leaderId, entries, objections: objected }) => ({
      ...{ unitName: nameOf(unitId), leader: nameOf(leaderId), entries, objections: objected },
    })),
  }
}

/** Words of the objections of some rows. */
async function objectionsIn(
  ctx: Ctx,
  rows: readonly { readonly caseId: string; readonly objectionId: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const cases = [
    ...new Set(rows.flatMap(({ caseId, objectionId }) => (objectionId === null ? [] : [caseId]))),
  ]
  const texts = await Promise.all(cases.map((caseId) => openTexts(ctx, caseId)))
  return new Map(texts.flat().flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])))
}

async function objectedCase(ctx: Ctx, caseId: string): Promise<Case<unknown>> {
  const found = await lockCaseRow<unknown>(ctx, caseId)
  if (!found) throw notFound()
  return found
}

/**
 * 异议: the leader says that what was recorded is not what he signed. The step stays as it is; the case shows the objection and
 * supervision is told.
 * @throws Refusal `casework.already-objected`, `kernel.not-found` for anybody else
 */
export async function objectToLateEntry(
  ctx: Ctx,
  { entryId, reason }: InputOf<Endpoints['objectToLateEntry']>,
): Promise<Record<string, never>> {
  const entry = await lockLateEntry(ctx, entryId)
  if (!entry || entry.leaderId !== staffOf(ctx).personId) throw notFound()
  if (entry.objectedAt !== null) throw alreadyObjected()
  const found = await objectedCase(ctx, entry.caseId)
  const kind = kindOf(found.kind)
  const text = sealText(ctx, found.governmentId, 'objection', reason.trim())
  const facts = { entry: entryId, reason: text.reference }
  await saveCase(ctx, kind, perform(ctx, kind, found, WORKING.lateObjected, { facts }))
  await storeTexts(ctx, found.id, [text])
  await noteObjection(ctx, entryId, text.reference.text)
  const { id: caseId, number, unitId } = found
  const { leaderId, secretaryId } = entry
  emit(ctx, lateObjected, caseId, { entryId, caseId, number, unitId, leaderId, secretaryId })
  return {}
}

/** Most late entries of an export. */
const EXPORTED = 20_000

/** 代录清单 as a whole, up to twenty thousand. */
export const allLateEntries = async (ctx: Ctx, input: InputOf<Endpoints['listLateEntries']>) =>
  (await listLateEntries(ctx, { ...input, page: 1, size: EXPORTED })).rows
