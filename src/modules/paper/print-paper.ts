import { actorRef, type Ctx, governmentOf } from '#kernel/context'
import type { FileReply, InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import { shownMoment } from '#kernel/table'
import { actorNames } from '#modules/org'
import { authorizeUnit } from './authorize-unit.ts'
import { manuscriptOf } from './manuscript.ts'
import { notOverprinted, notReady, paperVoid } from './paper.errors.ts'
import { printPapers, readPapers } from './paper.permissions.ts'
import { findPaper, lockPaper, type PaperRow } from './paper.store.ts'
import type { printContract } from './print.contract.ts'
import { findPrint, findPrinter, insertPrint, nextOrdinal, type PrintRow, printsOf } from './print.store.ts'
import { millimetresOf, reachedPrinter } from './printers.ts'
import type { Marks } from './typeset/marks.ts'
import { typesetterOf } from './typeset-paper.ts'

type Endpoints = typeof printContract.endpoints

/** How long the file of a print can be fetched, in milliseconds. */
const FETCHED_WITHIN_MS = 600_000

function demandPrintable({ state, destroyedAt, seal }: PaperRow): void {
  if (state === 'void') throw paperVoid()
  if (destroyedAt !== null || seal === 'awaited') throw notReady()
}

/**
 * Puts on record that a paper is printed; the file is fetched with the id.
 * @throws Refusal `paper.void`, `paper.not-ready`, `paper.not-overprinted`, `kernel.not-found`
 */
export async function printPaper(
  ctx: Ctx,
  { paperId, copies, printerId }: InputOf<Endpoints['printPaper']>,
): Promise<OutputOf<Endpoints['printPaper']>> {
  const row = await lockPaper(ctx, paperId)
  if (!row) throw notFound()
  await authorizeUnit(ctx, printPapers, row.unitId)
  demandPrintable(row)
  if (printerId !== undefined && row.template !== 'licence') throw notOverprinted()
  if (printerId !== undefined) await reachedPrinter(ctx, printerId)
  const [id, ordinal] = [newId(), await nextOrdinal(ctx, paperId)]
  const way = printerId === undefined ? 'copies' : 'overprint'
  await insertPrint(ctx, {
    ...{ governmentId: governmentOf(ctx), id, paperId, ordinal, way, copies },
    printerId: printerId ?? null,
    ...{ printedBy: actorRef(ctx.actor), printedAt: ctx.now },
  })
  await recordDayAct(ctx, 'paper.printed@1', { paper: paperId, print: id, ordinal, way, copies })
  return { printId: id, reprint: ordinal > 1 }
}

/** 补打, with time, person and count: the first print says nothing. */
async function reprintMark(
  ctx: Ctx,
  { ordinal, printedAt, printedBy }: PrintRow,
): Promise<Pick<Marks, 'reprint'>> {
  if (ordinal === 1) return {}
  const nameOf = await actorNames(ctx, [printedBy])
  const at = shownMoment(printedAt.toISOString())
  return {
    reprint: ctx.services.words('zh-CN')('paper:reprint', { at, by: nameOf(printedBy), count: ordinal }),
  }
}

async function marksOf(ctx: Ctx, print: PrintRow): Promise<Marks> {
  const { way, copies, printerId } = print
  if (way !== 'overprint' || printerId === null) return { ...(await reprintMark(ctx, print)), copies }
  const printer = await findPrinter(ctx, printerId)
  if (!printer) throw notFound()
  return { overprint: millimetresOf(printer) }
}

/** The file of a print, for who printed it. @throws Refusal `kernel.not-found` */
export async function readPrint(ctx: Ctx, { printId }: InputOf<Endpoints['readPrint']>): Promise<FileReply> {
  const print = await findPrint(ctx, printId)
  const fresh = print && ctx.now.getTime() - print.printedAt.getTime() <= FETCHED_WITHIN_MS
  const row =
    fresh && print.printedBy === actorRef(ctx.actor) ? await findPaper(ctx, print.paperId) : undefined
  if (!print || !row) throw notFound()
  await authorizeUnit(ctx, printPapers, row.unitId)
  demandPrintable(row)
  const { template, face } = await manuscriptOf(ctx, row)
  const { pdf } = await typesetterOf(ctx.services.log).typeset(template, face, await marksOf(ctx, print))
  return { name: `${row.number}.pdf`, type: 'application/pdf', bytes: pdf, disposition: 'inline' }
}

/** 打印记录 of a paper, the newest first. */
export async function listPrints(
  ctx: Ctx,
  { paperId }: InputOf<Endpoints['listPrints']>,
): Promise<OutputOf<Endpoints['listPrints']>> {
  const row = await findPaper(ctx, paperId)
  if (!row) throw notFound()
  await authorizeUnit(ctx, readPapers, row.unitId)
  const prints = await printsOf(ctx, paperId)
  const nameOf = await actorNames(
    ctx,
    prints.map(({ printedBy }) => printedBy),
  )
  const rows = prints.map(({ id, ordinal, way, copies, printer, printedBy, printedAt }) => ({
    ...{ id, ordinal, copies, printer },
    way: way === 'overprint' ? ('overprint' as const) : ('copies' as const),
    printedBy: nameOf(printedBy),
    printedAt: printedAt.toISOString(),
  }))
  return { rows }
}
