import { legalDayOf } from '#kernel/calendar'
import { actorRef, authorize, type Ctx } from '#kernel/context'
import type { InputOf, OutputOf, StreamReply } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import type { Act } from '#kernel/ledger'
import { joinPdfs } from '#kernel/pdf'
import { type ActBody, openParties, readCaseFile, scopeOf, sealText, storeTexts } from '#modules/casework'
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

/** 打印卷宗: who prints the whole file and what for is an act on the case, and on record for its parties. */
export async function printDossier(
  ctx: Ctx,
  { caseId, purpose }: InputOf<Endpoints['printDossier']>,
): Promise<OutputOf<Endpoints['printDossier']>> {
  const found = await lockPermit(ctx, caseId, printDossiers)
  const text = sealText(ctx, found.governmentId, 'dossier', purpose)
  const printId = newId()
  await record(ctx, found, DOSSIER_ACTS.dossierPrinted, {
    facts: { print: printId, purpose: text.reference },
  })
  await storeTexts(ctx, caseId, [text])
  const idNumbers = (await openParties(ctx, caseId)).map((party) => party.idNumber)
  await recordLook(ctx, { kind: 'paper', idNumbers, reference: found.number })
  return { printId }
}

/** The act of a print of this caller. @throws Refusal `kernel.not-found`, `approval.print-expired` */
function printOf(ctx: Ctx, acts: readonly Act[], printId: string): Act {
  const act = acts.findLast(
    ({ type, actor, body }) =>
      type === DOSSIER_ACTS.dossierPrinted &&
      actor === actorRef(ctx.actor) &&
      (body as unknown as ActBody).facts.print === printId,
  )
  if (!act) throw notFound()
  if (ctx.now.getTime() - new Date(act.at).getTime() > FETCHED_WITHIN_MS) throw printExpired()
  return act
}

/** 卷宗 as one PDF, made while it is sent. */
export async function readDossier(ctx: Ctx, input: InputOf<Endpoints['readDossier']>): Promise<StreamReply> {
  const file = await readCaseFile(ctx, permitKind, input.caseId)
  const { found, acts } = file
  authorize(ctx.actor, printDossiers, scopeOf(found), 'casework.case.read')
  printOf(ctx, acts, input.printId)
  const dossier = await openDossier(ctx, file)
  return {
    name: `${dossier.words('file')}-${found.number}-${legalDayOf(ctx.now)}.pdf`,
    type: 'application/pdf',
    disposition: 'inline',
    chunks: joinPdfs(dossierParts(ctx, dossier)),
  }
}
