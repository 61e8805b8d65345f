import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { maskParty } from '#modules/casework'
import { citizenProfile } from '#modules/identity'
import { formPagesOf, versionOf } from '#modules/item'
import { renewableOf, type VariableLicence, variableById } from '#modules/licence'
import type { draftContract } from './draft.contract.ts'
import { type DraftWithFiles, listDraftRecords } from './draft.store.ts'
import { accountOf, gapsOf, openForm, ownDraft, versionForDraft } from './draft.ts'
import { generalFields } from './item-form.ts'
import { itemView } from './item-view.ts'
import { draftKeptUntil } from './kept-drafts.ts'
import { materialViews, type PlacedFile } from './materials.ts'

type Endpoints = typeof draftContract.endpoints

/** The files of a draft with what is known of them. */
async function placedFiles(ctx: Ctx, { files }: DraftWithFiles): Promise<PlacedFile[]> {
  const infos = await ctx.services.files.infos(
    ctx,
    files.map((file) => file.fileId),
  )
  const byId = new Map(infos.map((info) => [info.id, info]))
  return files.flatMap(({ seq, fileId, addedAt }) => {
    const info = byId.get(fileId)
    return info ? [{ seq, addedAt, info }] : []
  })
}

/** The caller's drafts that were not sent yet. */
export async function listDrafts(ctx: Ctx): Promise<OutputOf<Endpoints['listDrafts']>> {
  const drafts = await listDraftRecords(ctx, accountOf(ctx))
  const rows = await Promise.all(
    drafts.map(async ({ id, itemCode, versionId, updatedAt }) => ({
      id,
      itemCode,
      itemName: (await versionOf(ctx, versionId)).facts.name,
      updatedAt: updatedAt.toISOString(),
      keptUntil: draftKeptUntil(ctx, updatedAt),
    })),
  )
  return { rows }
}

/** What a draft tells of the licence that it is to renew or to change. */
function restsOn<L extends VariableLicence>(
  licence: L | undefined,
): Pick<L, 'id' | 'name' | 'number' | 'validTo'> | null {
  if (!licence) return null
  const { id, name, number, validTo } = licence
  return { id, name, number, validTo }
}

/** The caller's draft with its material list and what still stands in the way of sending it. */
export async function readDraft(
  ctx: Ctx,
  input: InputOf<Endpoints['readDraft']>,
): Promise<OutputOf<Endpoints['readDraft']>> {
  const draft = await ownDraft(ctx, input.draftId)
  const version = await versionForDraft(ctx, draft)
  const form = openForm(ctx, draft)
  const pages = await formPagesOf(ctx, version)
  const profile = await citizenProfile(ctx, draft.accountId)
  /** As it stands today. */
  const held = async (licenceId: string | null) =>
    licenceId === null ? undefined : variableById(ctx, licenceId, profile.idNumber)
  const { kind, name, idNumber, phone } = maskParty({ ...profile, capacity: 'applicant' })
  return {
    id: draft.id,
    item: itemView(version),
    materialsListed: version.facts.materialsListed,
    form,
    pages,
    asks: generalFields(pages),
    applicant: { kind, name, idNumber, phone },
    materials: materialViews(ctx, version, {
      placed: await placedFiles(ctx, draft),
      paperCopies: {},
      formFilled: pages.length > 0,
    }),
    renews: restsOn(renewableOf(ctx, await held(draft.renews))),
    varies: restsOn(await held(draft.varies)),
    gaps: gapsOf(version, pages, form, new Set(draft.files.map((file) => file.seq))),
    updatedAt: draft.updatedAt.toISOString(),
    keptUntil: draftKeptUntil(ctx, draft.updatedAt),
  }
}
