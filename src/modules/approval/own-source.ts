import type { Ctx } from '#kernel/context'
import { Refusal } from '#kernel/errors'
import { destroyPersonalValues, listOwnedRows, openParties, readCaseByNumber } from '#modules/casework'
import { citizenProfile } from '#modules/identity'
import { formPagesOf, versionOf } from '#modules/item'
import { type CaseDestruction, personalSource } from '#modules/privacy'
import { permitKind } from './approval.kind.ts'
import { type DraftRecord, listDraftRecords } from './draft.store.ts'
import { openForm } from './draft.ts'
import { answerSections } from './item-form.ts'
import type { Permit } from './permit.ts'

/** Whether a case is of this account, or of its owner who came to the window. */
async function isOf(ctx: Ctx, found: Permit, accountId: string): Promise<boolean> {
  if (found.owner !== null) return found.owner === accountId
  const { idNumber } = await citizenProfile(ctx, accountId)
  return (await openParties(ctx, found.id)).some((party) => party.idNumber === idNumber)
}

/** Nothing where there is no such case. */
function unlessMissing(error: unknown): undefined {
  if (error instanceof Refusal && error.status === 404) return undefined
  throw error
}

async function destroyCase(ctx: Ctx, { accountId, caseNumber, basis }: CaseDestruction): Promise<boolean> {
  const found = await readCaseByNumber(ctx, permitKind, caseNumber).catch(unlessMissing)
  if (!found || !(await isOf(ctx, found, accountId))) return false
  await destroyPersonalValues(ctx, found.id, { ground: 'request', basis })
  return true
}

/** A draft in the copy of one's data: its answers as they are read, in full. */
async function ownDraftRow(ctx: Ctx, draft: DraftRecord): Promise<Record<string, string>> {
  const form = openForm(ctx, draft)
  const pages = await formPagesOf(ctx, await versionOf(ctx, draft.versionId))
  const lines = answerSections(pages, form, ctx.locale, true).flatMap((section) => section.lines)
  const { matter, address, remark } = form
  return {
    ...{ item: draft.itemCode, matter, address, remark },
    ...(lines.length > 0 && { answers: lines.map(({ label, value }) => `${label} ${value}`).join('\n') }),
  }
}

personalSource({
  name: 'approval.matters',
  read: async (ctx, accountId) =>
    (await listOwnedRows(ctx, permitKind.name, accountId)).map(({ number, subject, status, openedAt }) => ({
      ...{ number, item: subject, status, openedAt: openedAt.toISOString() },
    })),
  destroyCase,
})

personalSource({
  name: 'approval.drafts',
  read: async (ctx, accountId) =>
    Promise.all((await listDraftRecords(ctx, accountId)).map((draft) => ownDraftRow(ctx, draft))),
})
