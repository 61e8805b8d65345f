import { legalDayOf } from '#kernel/calendar'
import { actorRef, authorize, type Ctx } from '#kernel/context'
import type { InputOf, OutputOf, StreamReply } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import type { Act } from '#kernel/ledger'
import { joinPdfs } from '#kernel/pdf'
import {
  type ActBody,
  openParties,
  orderDiscussion,
  readCaseFile,
  scopeOf,
  sealText,
  storeTexts,
} from '#modules/casework'
import { recordLook } from '#modules/privacy'
import { permitKind } from '../approval.kind.ts'
import type { dossierContract } from '../dossier.contract.ts'
import { lockPermit, record } from '../permit.ts'
import { printExpired } from './dossier.errors.ts'
import { DOSSIER_ACTS } from './dossier.model.ts'
import { printDossiers } from './dossier.permissions.ts'
import { dossierParts } from './dossier-parts.ts'
import { openDossier } from './open-dossier.ts'

type Endpoints = typeof dossierContract.endpoints

/** How long after it was asked for a print can be fetched, in milliseconds. */
const FETCHED_WITHIN_MS = 600_000

/**
 * 打印卷宗: who prints the whole file and what for is an act on the case, and on record for its parties. By an order of supervision,
 * which is an act too and needs a permission besides, what was said among colleagues goes along.
 */
export async function printDossier(
  ctx: Ctx,
  { caseId, purpose, order }: InputOf<Endpoints['printDossier']>,
): Promise<OutputOf<Endpoints['printDossier']>> {
  const locked = await lockPermit(ctx, caseId, printDossiers)
  const found = order ? await orderDiscussion(ctx, permitKind, locked, order) : locked
  const text = sealText(ctx, found.governmentId, 'dossier', purpose)
  const printId = newId()
  await record(ctx, found, DOSSIER_ACTS.dossierPrinted, {
    facts: {
      ...{ print: printId, purpose: text.reference },
      ...(order && { discussionAct: found.head?.n ?? 0 }),
    },
  })
  await storeTexts(ctx, caseId, [text])
  const idNumbers = (await openParties(ctx, caseId)).map((party) => party.idNumber)
  await recordLook(ctx, { kind: 'paper', idNumbers, reference: found.number })
  return { printId }
}

const factsOf = ({ body }: Pick<Act, 'body'>): ActBody['facts'] => (body as unknown as ActBody).facts

/** The act of a print of this caller. @throws Refusal `kernel.not-found`, `approval.print-expired` */
function printOf(ctx: Ctx, acts: readonly Act[], printId: string): Act {
  const act = acts.findLast(
    ({ type, actor, body }) =>
      type === DOSSIER_ACTS.dossierPrinted &&
      actor === actorRef(ctx.actor) &&
      factsOf({ body }).print === printId,
  )
  if (!act) throw notFound()
  if (ctx.now.getTime() - new Date(act.at).getTime() > FETCHED_WITHIN_MS) throw printExpired()
  return act
}

/** 卷宗 as one PDF, made while it is sent. */
export async function readDossier(ctx: Ctx, input: InputOf<Endpoints['readDossier']>): Promise<StreamReply> {
  const file = await readCaseFile(ctx, permitKind, input.caseId, (found) =>
    authorize(ctx.actor, printDossiers, scopeOf(found), 'casework.case.read'),
  )
  const { found, acts } = file
  const { discussionAct } = factsOf(printOf(ctx, acts, input.printId))
  const order = acts.find(({ n }) => n === discussionAct)
  const dossier = await openDossier(ctx, file, order)
  return {
    name: `${dossier.words('file')}-${found.number}-${legalDayOf(ctx.now)}.pdf`,
    type: 'application/pdf',
    disposition: 'inline',
    chunks: joinPdfs(dossierParts(ctx, dossier)),
  }
}
