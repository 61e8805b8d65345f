import { legalDayOf } from '#kernel/calendar'
import { actorRef, type Ctx, governmentOf } from '#kernel/context'
import type { FileReply, InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import { actorNames, reachedUnitIds, unitOf, unitsOf } from '#modules/org'
import { authorizeUnit } from './authorize-unit.ts'
import { printerNamed } from './paper.errors.ts'
import { printPapers } from './paper.permissions.ts'
import type { printContract } from './print.contract.ts'
import { findPrinter, insertPrinter, type PrinterRow, printersOf, savePrinter } from './print.store.ts'
import { typesetterOf } from './typeset-paper.ts'

type Endpoints = typeof printContract.endpoints

/** Tenths of a millimetre are stored, millimetres are shown. */
const TENTHS = 10

const shiftOf = ({ right, down }: { right: number; down: number }) => ({
  shiftRight: Math.round(right * TENTHS),
  shiftDown: Math.round(down * TENTHS),
})

/** The shift of a printer, in millimetres. */
export const millimetresOf = ({ shiftRight, shiftDown }: PrinterRow): { right: number; down: number } => ({
  right: shiftRight / TENTHS,
  down: shiftDown / TENTHS,
})

/** A printer in use of a unit that the caller reaches. @throws Refusal `kernel.not-found`, `kernel.forbidden` */
export async function reachedPrinter(ctx: Ctx, id: string): Promise<PrinterRow> {
  const printer = await findPrinter(ctx, id)
  if (!printer) throw notFound()
  await authorizeUnit(ctx, printPapers, printer.unitId)
  return printer
}

/** Printers of the units that the caller reaches. */
export async function listPrinters(ctx: Ctx): Promise<OutputOf<Endpoints['listPrinters']>> {
  const printers = await printersOf(ctx, await reachedUnitIds(ctx, printPapers))
  const units = await unitsOf(
    ctx,
    printers.map(({ unitId }) => unitId),
  )
  const nameOf = await actorNames(
    ctx,
    printers.map(({ changedBy }) => changedBy),
  )
  const rows = printers.map((printer) => ({
    id: printer.id,
    unitId: printer.unitId,
    unitName: units.find(({ id }) => id === printer.unitId)?.name ?? '',
    name: printer.name,
    ...millimetresOf(printer),
    changedBy: nameOf(printer.changedBy),
    changedAt: printer.changedAt.toISOString(),
  }))
  return { rows }
}

/** Registers a printer of a unit. @throws Refusal `paper.printer-named` */
export async function addPrinter(
  ctx: Ctx,
  { unitId, name, ...shift }: InputOf<Endpoints['addPrinter']>,
): Promise<OutputOf<Endpoints['addPrinter']>> {
  await authorizeUnit(ctx, printPapers, unitId)
  const id = newId()
  const changed = { changedBy: actorRef(ctx.actor), changedAt: ctx.now }
  const row = { governmentId: governmentOf(ctx), id, unitId, name, ...shiftOf(shift), ...changed }
  if (!(await insertPrinter(ctx, row))) throw printerNamed()
  await recordDayAct(ctx, 'paper.printer-added@1', { printer: id, unit: unitId, ...shift })
  return { printerId: id }
}

/** Changes name and shift of a printer. */
export async function changePrinter(
  ctx: Ctx,
  { printerId, name, ...shift }: InputOf<Endpoints['changePrinter']>,
): Promise<Record<string, never>> {
  await reachedPrinter(ctx, printerId)
  const changed = { changedBy: actorRef(ctx.actor), changedAt: ctx.now }
  await savePrinter(ctx, printerId, { name, ...shiftOf(shift), ...changed })
  await recordDayAct(ctx, 'paper.printer-changed@1', { printer: printerId, ...shift })
  return {}
}

/** Takes a printer out of use; what it printed stays on record. */
export async function removePrinter(
  ctx: Ctx,
  { printerId }: InputOf<Endpoints['removePrinter']>,
): Promise<Record<string, never>> {
  await reachedPrinter(ctx, printerId)
  await savePrinter(ctx, printerId, { removedAt: ctx.now })
  await recordDayAct(ctx, 'paper.printer-removed@1', { printer: printerId })
  return {}
}

/** A page that shows by how much a printer shifts what it prints. */
export async function readTestSheet(
  ctx: Ctx,
  { printerId }: InputOf<Endpoints['readTestSheet']>,
): Promise<FileReply> {
  const printer = await reachedPrinter(ctx, printerId)
  const { name: unit } = await unitOf(ctx, printer.unitId)
  const { pdf } = await typesetterOf(ctx.services.log).typeset('test-sheet', {
    ...{ date: legalDayOf(ctx.now), printer: printer.name, unit },
    ...millimetresOf(printer),
  })
  return { name: `${printer.name}.pdf`, type: 'application/pdf', bytes: pdf, disposition: 'inline' }
}
