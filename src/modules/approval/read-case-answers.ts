import { authorize, type Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { type FormField, isPersonal, keptAnswers } from '#kernel/form'
import { openTexts, readCase, scopeOf } from '#modules/casework'
import { formPagesOf, versionOf } from '#modules/item'
import { permitKind } from './approval.kind.ts'
import { caseTexts } from './case-texts.ts'
import type { changesContract } from './changes.contract.ts'

type Endpoint = (typeof changesContract.endpoints)['readCaseAnswers']

/** Whether an answer may stand in a field to be written over: numbers of persons are masked wherever they are shown. */
const isOpen = ({ kind, columns }: FormField): boolean =>
  !isPersonal(kind) && !columns.some((column) => isPersonal(column.kind))

/** The answers of an application as they may be put right at the window; what is not among them stays as it is. */
export async function readCaseAnswers(ctx: Ctx, { caseId }: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const found = await readCase(ctx, permitKind, caseId)
  authorize(ctx.actor, 'casework.case.read', scopeOf(found))
  const { form } = caseTexts(await openTexts(ctx, caseId), ctx.locale)
  if (form.answers === undefined) return { pages: [], answers: {} }
  const pages = await formPagesOf(ctx, await versionOf(ctx, found.pinned.item ?? ''))
  const open = new Set(pages.flatMap(({ fields }) => fields.filter(isOpen).map(({ id }) => id)))
  const kept = Object.entries(keptAnswers(pages, form.answers)).filter(([id]) => open.has(id))
  return { pages, answers: Object.fromEntries(kept) }
}
