import { actorRef, type Ctx, governmentOf } from '#kernel/context'
import type { FileReply, InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import type { Upload } from '#kernel/files'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import { actorNames } from '#modules/org'
import { lockedItem, readableItem } from './guarded.ts'
import { noSuchMaterial, sampleMissing, tooManySamples } from './item.errors.ts'
import { editItems } from './item.permissions.ts'
import { materialsOf } from './material.store.ts'
import { type GuideSample, SAMPLE_KINDS, type sampleEndpoints } from './sample.contract.ts'
import { findSample, insertSample, samplesOf, saveRemoval } from './sample.store.ts'
import { newestVersions } from './version.store.ts'
import { versionInForce } from './version-of.ts'

type Endpoints = typeof sampleEndpoints

/** A material has so many samples at most. */
const MOST = 6

const kindOf = (stored: string): GuideSample['kind'] =>
  SAMPLE_KINDS.find((kind) => kind === stored) ?? 'blank'

const shown = ({ id, material, kind, name }: Awaited<ReturnType<typeof samplesOf>>[number]): GuideSample => ({
  ...{ id, material, name },
  kind: kindOf(kind),
})

/** Names of the materials of the newest version of an item and of the one in force. */
async function materialNames(ctx: Ctx, itemId: string, inForceId: string | null): Promise<Set<string>> {
  const [newest] = await newestVersions(ctx, [itemId])
  const ids = [newest?.id, inForceId].filter((id) => id !== undefined && id !== null)
  const lists = await materialsOf(ctx, [...new Set(ids)])
  return new Set([...lists.values()].flat().map(({ name }) => name))
}

/** The blank forms and samples of an item, with who added them. */
export async function listSamples(
  ctx: Ctx,
  { itemId }: InputOf<Endpoints['listSamples']>,
): Promise<OutputOf<Endpoints['listSamples']>> {
  await readableItem(ctx, itemId)
  const rows = await samplesOf(ctx, itemId)
  const nameOf = await actorNames(
    ctx,
    rows.map(({ addedBy }) => addedBy),
  )
  return {
    rows: rows.map((row) => ({
      ...shown(row),
      addedBy: nameOf(row.addedBy),
      addedAt: row.addedAt.toISOString(),
    })),
  }
}

/**
 * Puts a blank form or a sample beside a material; the guide offers it from then on.
 * @throws Refusal `item.sample-missing`, `item.no-such-material`, `item.too-many-samples`, `kernel.not-found`
 */
export async function addSample(
  ctx: Ctx,
  { itemId, material, kind }: InputOf<Endpoints['addSample']>,
  upload: Upload | undefined,
): Promise<OutputOf<Endpoints['addSample']>> {
  const { item } = await lockedItem(ctx, itemId, editItems.name)
  if (!upload) throw sampleMissing()
  if (!(await materialNames(ctx, itemId, item.inForceId)).has(material)) throw noSuchMaterial()
  const others = (await samplesOf(ctx, itemId)).filter((one) => one.material === material)
  if (others.length >= MOST) throw tooManySamples({ most: MOST })
  const file = await ctx.services.files.put(ctx, upload)
  const id = newId()
  await insertSample(ctx, {
    ...{ governmentId: governmentOf(ctx), id, itemId, material, kind, fileId: file.id, name: upload.name },
    ...{ addedBy: actorRef(ctx.actor), addedAt: ctx.now },
  })
  await recordDayAct(ctx, 'item.sample-added@1', {
    ...{ item: itemId, sample: id, material, kind, file: file.id, address: file.address },
  })
  return { sampleId: id }
}

/** Takes a blank form or a sample out; it stays on record. */
export async function removeSample(
  ctx: Ctx,
  { sampleId }: InputOf<Endpoints['removeSample']>,
): Promise<Record<string, never>> {
  const sample = await findSample(ctx, sampleId)
  if (!sample) throw notFound()
  await lockedItem(ctx, sample.itemId, editItems.name)
  await saveRemoval(ctx, sampleId, actorRef(ctx.actor))
  await recordDayAct(ctx, 'item.sample-removed@1', { item: sample.itemId, sample: sampleId })
  return {}
}

/** What the guide of an item in force offers: samples of materials that it lists. Part: the guide is public. */
export async function guideSamples(
  ctx: Ctx,
  itemId: string,
  materials: readonly { readonly name: string }[],
): Promise<GuideSample[]> {
  const names = new Set(materials.map(({ name }) => name))
  return (await samplesOf(ctx, itemId)).filter(({ material }) => names.has(material)).map(shown)
}

/** The file of a sample that the guide offers. @throws Refusal `kernel.not-found` */
export async function readSample(
  ctx: Ctx,
  { code, sampleId }: InputOf<Endpoints['readSample']>,
): Promise<FileReply> {
  const version = await versionInForce(ctx, code)
  const sample = await findSample(ctx, sampleId)
  const listed = version?.materials.some(({ name }) => name === sample?.material)
  if (!sample || !listed || sample.itemId !== version?.itemId) throw notFound()
  const { info, bytes } = await ctx.services.files.read(ctx, sample.fileId)
  return { name: sample.name, type: info.mediaType, bytes, disposition: 'attachment' }
}
