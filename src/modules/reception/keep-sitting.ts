import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { maskName } from '#kernel/crypto'
import { newId } from '#kernel/ids'
import { recordStreamAct } from '#kernel/ledger'
import { findCounter, findTicket } from '#modules/queue'
import { capturesOf, deleteCaptures } from './capture.store.ts'
import { mattersOf } from './matter.store.ts'
import { openSitting, ownSitting } from './own-sitting.ts'
import type { receptionContract } from './reception.contract.ts'
import { notYourTicket } from './reception.errors.ts'
import { EMPTY_SITTING } from './reception.schemas.ts'
import { ACTS, streamOf } from './sitting.acts.ts'
import {
  contentOf,
  insertSitting,
  listOpenSittings,
  openByTicket,
  type SittingRecord,
  saveContent,
  saveEnded,
} from './sitting.store.ts'

type Endpoints = typeof receptionContract.endpoints
type Done = Record<string, never>
type Place = Pick<SittingRecord, 'counterId' | 'laneId' | 'ticketId' | 'label'>

const NOWHERE: Place = { counterId: null, laneId: null, ticketId: null, label: null }

/** Where the person sits and by which ticket he came. @throws Refusal `reception.not-your-ticket` */
async function placeOf(
  ctx: Ctx,
  { ticketId, counterId }: InputOf<Endpoints['startSitting']>,
): Promise<Place> {
  const ticket = ticketId === undefined ? undefined : await findTicket(ctx, ticketId)
  const at = ticketId === undefined ? counterId : (ticket?.counterId ?? null)
  if (at === undefined) return NOWHERE
  const counter = at === null ? undefined : await findCounter(ctx, at)
  const mine = counter?.personId === staffOf(ctx).personId
  if (!mine || (ticketId !== undefined && ticket?.state !== 'called')) throw notYourTicket()
  return {
    ...{ counterId: counter.id, laneId: ticket?.laneId ?? null },
    ...{ ticketId: ticket?.id ?? null, label: ticket?.label ?? null },
  }
}

/** 开始接待: by the ticket that the clerk's own window has called, or without one. What was begun by a ticket is gone on with. */
export async function startSitting(
  ctx: Ctx,
  input: InputOf<Endpoints['startSitting']>,
): Promise<{ sittingId: string }> {
  const place = await placeOf(ctx, input)
  const { personId } = staffOf(ctx)
  const begun = place.ticketId === null ? undefined : await openByTicket(ctx, personId, place.ticketId)
  if (begun) return { sittingId: begun.id }
  const sittingId = newId()
  await insertSitting(ctx, { id: sittingId, personId, ...place }, EMPTY_SITTING)
  return { sittingId }
}

/** 本人没有办完的接待. */
export async function listSittings(ctx: Ctx): Promise<OutputOf<Endpoints['listSittings']>> {
  const open = await listOpenSittings(ctx, staffOf(ctx).personId)
  return {
    rows: open.map((sitting) => {
      const content = contentOf(ctx, sitting) ?? EMPTY_SITTING
      return {
        ...{ id: sitting.id, label: sitting.label ?? '' },
        name: content.applicant.name === '' ? '' : maskName(content.applicant.name),
        items: content.matters.map(({ itemName }) => itemName),
        startedAt: sitting.startedAt.toISOString(),
        updatedAt: sitting.updatedAt.toISOString(),
      }
    }),
  }
}

/** One sitting, whether open or over. */
export async function readSitting(
  ctx: Ctx,
  { sittingId }: InputOf<Endpoints['readSitting']>,
): Promise<OutputOf<Endpoints['readSitting']>> {
  const sitting = await ownSitting(ctx, sittingId, false)
  const captures = await capturesOf(ctx, [sittingId])
  const files = await ctx.services.files.infos(
    ctx,
    captures.map(({ fileId }) => fileId),
  )
  const fileOf = new Map(files.map((file) => [file.id, file]))
  const counter = sitting.counterId === null ? undefined : await findCounter(ctx, sitting.counterId)
  return {
    ...{ id: sitting.id, state: sitting.state, label: sitting.label ?? '' },
    startedAt: sitting.startedAt.toISOString(),
    content: contentOf(ctx, sitting),
    captures: captures.flatMap(({ id, fileId }) => {
      const file = fileOf.get(fileId)
      return file ? [{ id, name: file.name, mediaType: file.mediaType, bytes: file.bytes }] : []
    }),
    matters: (await mattersOf(ctx, sittingId)).map(({ id, number, itemName, receivedAt }) => ({
      ...{ caseId: id, number, itemName },
      receivedAt: receivedAt.toISOString(),
    })),
    ...{ grade: sitting.grade, asked: sitting.askedAt !== null, pad: (counter?.padId ?? null) !== null },
  }
}

/** 保存: what was written so far. */
export async function saveSitting(
  ctx: Ctx,
  { sittingId, content }: InputOf<Endpoints['saveSitting']>,
): Promise<Done> {
  await openSitting(ctx, sittingId)
  await saveContent(ctx, sittingId, content)
  return {}
}

/** 放弃: what was written and captured is destroyed. */
export async function giveUpSitting(
  ctx: Ctx,
  { sittingId }: InputOf<Endpoints['giveUpSitting']>,
): Promise<Done> {
  await openSitting(ctx, sittingId)
  const captures = await capturesOf(ctx, [sittingId])
  await deleteCaptures(
    ctx,
    captures.map(({ id }) => id),
  )
  await ctx.services.files.destroy(
    ctx,
    captures.map(({ fileId }) => fileId),
  )
  await saveEnded(ctx, sittingId, 'given-up')
  await recordStreamAct(ctx, streamOf(sittingId), ACTS.givenUp, {})
  return {}
}
