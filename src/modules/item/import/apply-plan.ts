import type { Ctx } from '#kernel/context'
import { newId } from '#kernel/ids'
import type { Content } from '../changes.model.ts'
import { doing } from '../doing.ts'
import { putInForce } from '../enforce-version.ts'
import { insertItems, lockItemsByCode, updateItem } from '../item.store.ts'
import { isOpen, published } from '../life-cycle.model.ts'
import { insertMaterials, replaceMaterials } from '../material.store.ts'
import { insertVersions, type NewVersion, newestVersions, updateDraft } from '../version.store.ts'
import type { ImportPlan } from './plan-import.ts'

interface Draft {
  readonly version: NewVersion
  readonly content: Content
}

const draft = (itemId: string, number: number, content: Content): Draft => ({
  version: { id: newId(), itemId, number, origin: 'import', facts: content.facts },
  content,
})

async function addDrafts(ctx: Ctx, { create, add }: ImportPlan): Promise<void> {
  const items = create.map(({ code, content }) => ({
    id: newId(),
    code,
    unitId: content.facts.unitId,
    content,
  }))
  await insertItems(
    ctx,
    items.map(({ content: _content, ...item }) => item),
  )
  const drafts = [
    ...items.map(({ id, content }) => draft(id, 1, content)),
    ...add.map(({ stored, content }) => draft(stored.item.id, stored.newest.number + 1, content)),
  ]
  await insertVersions(
    ctx,
    drafts.map(({ version }) => version),
    doing(ctx),
  )
  await insertMaterials(
    ctx,
    drafts.map(({ version, content }) => ({ versionId: version.id, materials: content.materials })),
  )
}

async function rewriteDrafts(ctx: Ctx, { rewrite }: ImportPlan): Promise<void> {
  for (const { stored, content } of rewrite) {
    const { item, newest } = stored
    await updateDraft(ctx, newest.id, newest.edition + 1, content.facts, doing(ctx))
    if (item.inForceId === null) await updateItem(ctx, { ...item, unitId: content.facts.unitId })
  }
  await replaceMaterials(
    ctx,
    rewrite.map(({ stored, content }) => ({ versionId: stored.newest.id, materials: content.materials })),
  )
}

/** Writes what a plan says: new items and versions as drafts, drafts rewritten. */
export async function applyPlan(ctx: Ctx, plan: ImportPlan): Promise<void> {
  await addDrafts(ctx, plan)
  await rewriteDrafts(ctx, plan)
}

/** Codes of the items whose newest version is, or will be, on its way and can be put in force. */
export const publishable = ({ create, add, rewrite, unchanged }: ImportPlan): string[] => [
  ...create.map(({ code }) => code),
  ...[...add, ...rewrite].map(({ stored }) => stored.item.code),
  ...unchanged.filter(({ newest }) => isOpen(newest.life)).map(({ item }) => item.code),
]

/** Puts the newest version of each of these items in force. */
export async function publishItemsOf(ctx: Ctx, codes: readonly string[]): Promise<void> {
  const items = await lockItemsByCode(ctx, codes)
  const newest = await newestVersions(
    ctx,
    items.map(({ id }) => id),
  )
  const byItem = new Map(newest.map((version) => [version.itemId, version]))
  for (const item of items) {
    const version = byItem.get(item.id)
    if (version) await putInForce(ctx, item, version, published(version.life, doing(ctx)))
  }
}
