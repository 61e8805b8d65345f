import { type Ctx, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { recordStreamAct } from '#kernel/ledger'
import { signal } from '#kernel/live'
import { registerWithScans } from '#modules/approval'
import { versionInForce } from '#modules/item'
import { queueTopic } from '#modules/queue'
import { capturesOf, deleteCaptures } from './capture.store.ts'
import { insertMatters, type MatterRecord } from './matter.store.ts'
import { inMatter, matterInputOf } from './matter-input.ts'
import { openSitting } from './own-sitting.ts'
import type { receptionContract } from './reception.contract.ts'
import { noMatters } from './reception.errors.ts'
import type { SittingContent, SittingMatter } from './reception.schemas.ts'
import { type ScanShelf, scanShelf } from './scan-shelf.ts'
import { ACTS, streamOf } from './sitting.acts.ts'
import { type SittingRecord, saveEnded } from './sitting.store.ts'

type Endpoint = (typeof receptionContract.endpoints)['registerSitting']
type Registered = OutputOf<Endpoint>['matters'][number]

/** Place of the authority paper 授权委托书 in a case. */
const AUTHORITY = 0

/** Places of a matter with the captures that lie there; the authority paper where somebody acts for the applicant. */
const placesOf = (
  content: SittingContent,
  matter: SittingMatter,
): [seq: number, captures: readonly string[]][] => [
  ...(content.byHandler ? [[AUTHORITY, content.authority] as [number, readonly string[]]] : []),
  ...Object.entries(matter.captures).map(([seq, captures]): [number, readonly string[]] => [
    Number(seq),
    captures,
  ]),
]

async function registerMatter(
  ctx: Ctx,
  content: SittingContent,
  matter: SittingMatter,
  shelf: ScanShelf,
): Promise<Registered> {
  const input = matterInputOf(content, matter)
  const files = []
  for (const [seq, captures] of placesOf(content, matter)) {
    for (const capture of captures) files.push({ seq, ...(await shelf.take(capture)) })
  }
  const { caseId, number, queryCode } = await registerWithScans(ctx, input, files)
  const itemName = (await versionInForce(ctx, input.itemCode))?.facts.name ?? ''
  return { caseId, number, queryCode, itemName, receivedAt: ctx.now.toISOString() }
}

const rowOf = (
  ctx: Ctx,
  { id: sittingId, counterId, laneId }: SittingRecord,
  { caseId, number, itemName }: Registered,
): Omit<MatterRecord, 'governmentId' | 'closedAt'> => ({
  ...{ id: caseId, sittingId, counterId, laneId, number, itemName },
  receivedAt: ctx.now,
})

/**
 * 一次登记: every matter of the sitting becomes a case of its own, in one transaction; where one cannot be received none is, and
 * the refusal names its field. Each case gets its own file of a capture, because each is kept and destroyed by itself.
 * @throws Refusal `reception.no-matters`, `reception.no-such-capture`, and as `registerAtWindow`
 */
export async function registerSitting(
  ctx: Ctx,
  { sittingId, content }: InputOf<Endpoint>,
): Promise<OutputOf<Endpoint>> {
  const { sitting } = await openSitting(ctx, sittingId)
  if (content.matters.length === 0) throw noMatters()
  const captures = await capturesOf(ctx, [sittingId])
  const shelf = scanShelf(ctx, captures)
  const matters: Registered[] = []
  for (const [index, matter] of content.matters.entries()) {
    matters.push(await inMatter(index, () => registerMatter(ctx, content, matter, shelf)))
  }
  await deleteCaptures(
    ctx,
    captures.map(({ id }) => id),
  )
  await ctx.services.files.destroy(ctx, shelf.untaken())
  await saveEnded(ctx, sittingId, 'registered')
  await insertMatters(
    ctx,
    matters.map((one) => rowOf(ctx, sitting, one)),
  )
  await recordStreamAct(ctx, streamOf(sittingId), ACTS.registered, {
    cases: matters.map(({ caseId }) => caseId),
    ticket: sitting.label,
  })
  signal(ctx, queueTopic(governmentOf(ctx)))
  return { matters }
}
