import { createHmac } from 'node:crypto'
import { actorRef, authorize, type Ctx } from '#kernel/context'
import type { FileReply, InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { PagePictureError, pagePictures } from '#kernel/pagepicture'
import { openParties, readCase, scopeOf } from '#modules/casework'
import { recordLook } from '#modules/privacy'
import { permitKind } from './approval.kind.ts'
import { caseFileReply } from './materials.ts'
import type { pagePicturesContract } from './page-pictures.contract.ts'
import { pageUnreadable } from './page-pictures.errors.ts'
import type { Permit } from './permit.ts'

type Endpoints = typeof pagePicturesContract.endpoints

const HOUR_MS = 3_600_000

interface Place {
  readonly caseId: string
  readonly fileId: string
}

async function seen(ctx: Ctx, caseId: string): Promise<Permit> {
  const found = await readCase(ctx, permitKind, caseId)
  authorize(ctx.actor, 'casework.case.read', scopeOf(found))
  return found
}

/** What shows, in this hour, that the caller's look at a file is on record. */
function lookIn(ctx: Ctx, { governmentId }: Permit, { caseId, fileId }: Place, hour: number): string {
  const key = ctx.services.keyring.indexKey(governmentId, 'page-look')
  return createHmac('sm3', key)
    .update([actorRef(ctx.actor), caseId, fileId, hour].join(' '))
    .digest('base64url')
}

const hourOf = ({ now }: Ctx): number => Math.floor(now.getTime() / HOUR_MS)

/** @throws Refusal `approval.page-unreadable` where the file cannot be drawn */
async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof PagePictureError)) throw error
    throw error.fault === 'no-such-page' ? notFound() : pageUnreadable()
  }
}

/** Opens a material to look at its pages; that somebody looks is on record for the parties of the case. */
export async function openCaseFile(
  ctx: Ctx,
  place: InputOf<Endpoints['openCaseFile']>,
): Promise<OutputOf<Endpoints['openCaseFile']>> {
  const found = await seen(ctx, place.caseId)
  const { bytes } = await caseFileReply(ctx, found.id, place.fileId)
  const idNumbers = (await openParties(ctx, found.id)).map((party) => party.idNumber)
  await recordLook(ctx, { kind: 'file', idNumbers, reference: found.number })
  const pages = await refusing(pagePictures().count(bytes))
  return { pages, look: lookIn(ctx, found, place, hourOf(ctx)) }
}

/** A page of a material as a picture, for whose look is on record. @throws Refusal `kernel.not-found` otherwise */
export async function readCasePage(
  ctx: Ctx,
  { page, width, look, ...place }: InputOf<Endpoints['readCasePage']>,
): Promise<FileReply> {
  const found = await seen(ctx, place.caseId)
  const hour = hourOf(ctx)
  if (![hour, hour - 1].some((one) => lookIn(ctx, found, place, one) === look)) throw notFound()
  const { bytes, name } = await caseFileReply(ctx, found.id, place.fileId)
  const png = await refusing(pagePictures().draw(bytes, page, width))
  return { name: `${name}-${page}.png`, type: 'image/png', bytes: png, disposition: 'inline' }
}
