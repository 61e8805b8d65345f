import { posix } from 'node:path'
import type { TableLimits } from '../row.ts'
import { workbookTooLarge, workbookUnreadable } from '../table.errors.ts'
import type { Archive } from './archive.ts'
import { cellText } from './escape.ts'
import { markupOf } from './markup.ts'
import { type NumberShape, shapeOf } from './number-text.ts'

const WORKBOOK = 'xl/workbook.xml'

/** A sheet of a workbook: its name and the entry that holds its rows. */
export interface SheetRef {
  readonly name: string
  readonly entry: string
}

/** What of a workbook its sheets need to be read. */
export interface Workbook {
  /** Visible sheets, in the order of their tabs. */
  readonly sheets: readonly SheetRef[]
  readonly epoch: 1900 | 1904
  readonly texts: readonly string[]
  /** Shape of numbers by style. */
  readonly shapes: readonly NumberShape[]
}

async function targetsOf(archive: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  for await (const piece of markupOf(await archive.open('xl/_rels/workbook.xml.rels'))) {
    if (piece.kind !== 'open' || piece.name !== 'Relationship') continue
    const { Id = '', Target = '', TargetMode } = piece.attributes
    if (TargetMode !== 'External')
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target))
  }
  return targets
}

async function textsOf(archive: Archive, name: string, limits: TableLimits): Promise<string[]> {
  if (!archive.has(name)) return []
  if (archive.sizeOf(name) > limits.texts) throw workbookTooLarge()
  const texts: string[] = []
  let text = ''
  let spoken = 0
  let within = false
  for await (const piece of markupOf(await archive.open(name))) {
    if (piece.kind === 'text') text += within && spoken === 0 ? piece.text : ''
    else if (piece.name === 't') within = piece.kind === 'open'
    else if (piece.name === 'rPh') spoken += piece.kind === 'open' ? 1 : -1
    else if (piece.name === 'si' && piece.kind === 'close') {
      texts.push(cellText(text))
      text = ''
    }
  }
  return texts
}

async function shapesOf(archive: Archive): Promise<NumberShape[]> {
  const name = 'xl/styles.xml'
  if (!archive.has(name)) return []
  const codes = new Map<number, string>()
  const shapes: NumberShape[] = []
  let inCells = false
  for await (const piece of markupOf(await archive.open(name))) {
    if (piece.kind === 'text') continue
    if (piece.name === 'cellXfs') inCells = piece.kind === 'open'
    if (piece.kind !== 'open') continue
    if (piece.name === 'numFmt')
      codes.set(Number(piece.attributes.numFmtId), piece.attributes.formatCode ?? '')
    if (piece.name === 'xf' && inCells) {
      const id = Number(piece.attributes.numFmtId ?? 0)
      shapes.push(shapeOf(id, codes.get(id)))
    }
  }
  return shapes
}

/**
 * Reads the parts of a workbook that its sheets need.
 * @throws Refusal `kernel.table-workbook-unreadable`, `kernel.table-workbook-too-large`
 */
export async function readWorkbook(archive: Archive, limits: TableLimits): Promise<Workbook> {
  const targets = await targetsOf(archive)
  const sheets: SheetRef[] = []
  let epoch: 1900 | 1904 = 1900
  for await (const piece of markupOf(await archive.open(WORKBOOK))) {
    if (piece.kind !== 'open') continue
    const { attributes } = piece
    if (piece.name === 'workbookPr' && ['1', 'true'].includes(attributes.date1904 ?? '')) epoch = 1904
    if (piece.name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') continue
    const entry = targets.get(attributes['r:id'] ?? '')
    if (entry && archive.has(entry)) sheets.push({ name: attributes.name ?? '', entry })
  }
  if (sheets.length === 0) throw workbookUnreadable()
  const textEntry = [...targets.values()].find((target) => target.endsWith('sharedStrings.xml'))
  return {
    ...{ sheets, epoch },
    texts: await textsOf(archive, textEntry ?? 'xl/sharedStrings.xml', limits),
    shapes: await shapesOf(archive),
  }
}
