import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { type JoinedPart, type PdfFault, type Placed, picturePdf } from '#kernel/pdf'
import type { FiledMaterial } from '#modules/casework'
import { type CasePaper, readCasePaper, setSheet } from '#modules/paper'
import { EVIDENCE } from '../add-evidence.ts'
import { caseTexts } from '../case-texts.ts'
import { signedScans } from '../signed-scans.ts'
import { contentsSheet, coverSheet, noteSheet, type Piece } from './archive-sheets.ts'
import { discussionSheet } from './discussion-sheet.ts'
import type { Dossier } from './dossier.ts'
import { formSheet } from './form-sheet.ts'
import { historySheet } from './history-sheet.ts'
import { plainSheet, type SheetData } from './plain-sheet.ts'

/** A piece before it is known where it lies. */
type Unplaced = Omit<Piece, 'first' | 'pages'>

const PDF = 'application/pdf'

/** The pieces of a file, gathered as they are placed. */
class Gatherer {
  readonly pieces: Piece[] = []
  /** Pieces of which only a sheet is in the file. */
  readonly missing: string[] = []
  readonly ctx: Ctx
  readonly dossier: Dossier

  constructor(ctx: Ctx, dossier: Dossier) {
    this.ctx = ctx
    this.dossier = dossier
  }

  part(piece: Unplaced, bytes: Uint8Array, otherwise?: JoinedPart['otherwise']): JoinedPart {
    const placed = ({ first, pages }: Placed) => void this.pieces.push({ ...piece, first, pages })
    return { title: piece.title, bytes, placed, ...(otherwise && { otherwise }) }
  }

  sheet(data: SheetData): Promise<Uint8Array> {
    return setSheet(this.ctx, 'file-sheet', plainSheet(this.ctx, this.dossier, data))
  }

  /** The sheet that stands for a piece which cannot be printed with the others. */
  standIn(title: string, reason: string, facts: SheetData['facts'] = []): Promise<Uint8Array> {
    const { words } = this.dossier
    this.missing.push(words('missing', { title, reason }))
    return this.sheet({ title, facts, text: reason })
  }
}

/** A paper of the case, or a sheet that says why it is not there. */
async function paperPart(gather: Gatherer, paper: CasePaper): Promise<JoinedPart> {
  const { ctx, dossier } = gather
  const { words, common } = dossier
  const piece = {
    title: ctx.services.words('zh-CN')(`paper:template.${paper.template}`),
    number: paper.number,
    author: common.unit.name,
    on: legalDayOf(new Date(paper.issuedAt)),
  }
  const broken = () => gather.standIn(piece.title, words('paper-broken'))
  if (!paper.ready) return gather.part(piece, await gather.standIn(piece.title, words('paper-awaited')))
  const { bytes } = await readCasePaper(ctx, dossier.file.found.id, paper.id)
  return gather.part(piece, bytes, broken)
}

/** What a file is called by its place: in the material list, or among what the office itself added. */
function placeName({ words, version }: Dossier, slot: number): string {
  if (slot === EVIDENCE) return words('evidence')
  return version.materials.find(({ seq }) => seq === slot)?.name ?? words('material', { seq: slot })
}

/** A file of the case: its pages, its picture on a page, or a sheet that names it. */
async function materialPart(
  gather: Gatherer,
  { slot, addedAt, info }: FiledMaterial,
  name = placeName(gather.dossier, slot),
): Promise<JoinedPart> {
  const { ctx, dossier } = gather
  const { words, common } = dossier
  const title = info.destroyed ? name : words('material-file', { name, file: info.name })
  const author = slot === EVIDENCE ? common.unit.name : common.data.applicant.name
  const piece = { title: title.slice(0, 300), author, on: legalDayOf(addedAt) }
  const facts: SheetData['facts'] = [
    { label: words('file-name'), value: info.name || words('destroyed') },
    { label: words('file-type'), value: info.mediaType },
    { label: words('file-bytes'), value: String(info.bytes) },
  ]
  const standIn = (reason: string) => gather.standIn(piece.title, reason, facts)
  if (info.destroyed) return gather.part(piece, await standIn(words('destroyed')))
  const { bytes } = await ctx.services.files.read(ctx, info.id)
  const pages = info.mediaType === PDF ? bytes : picturePdf(bytes, info.mediaType)
  if (!pages) return gather.part(piece, await standIn(words('not-printable')))
  return gather.part(piece, pages, (fault: PdfFault) => standIn(words(`fault.${fault}`)))
}

/**
 * The parts of a file in the order in which they are made: application, material, papers, history, annex, note; cover and
 * contents, which come first in the file, last, because they tell where everything lies.
 */
export async function* dossierParts(ctx: Ctx, dossier: Dossier): AsyncGenerator<JoinedPart> {
  const { file, papers, words, common } = dossier
  const gather = new Gatherer(ctx, dossier)
  const { unit, data } = common
  const texts = caseTexts(file.texts, 'zh-CN')
  const byOffice = { author: unit.name }
  const form = await formSheet(ctx, dossier, texts)
  yield gather.part(
    { title: form.title, author: data.applicant.name, on: data.appliedOn },
    await gather.sheet(form),
  )
  const scans = signedScans(file.acts)
  const signed = new Set(scans.map((scan) => scan.file))
  for (const material of file.materials.filter(({ handedIn, info }) => handedIn && !signed.has(info.id)))
    yield await materialPart(gather, material)
  for (const paper of papers) {
    yield await paperPart(gather, paper)
    const own = scans.filter((scan) => scan.paper === paper.id).map((scan) => scan.file)
    for (const scan of file.materials.filter(({ info }) => own.includes(info.id)))
      yield await materialPart(gather, scan, words('signed', { number: paper.number }))
  }
  const history = await historySheet(ctx, dossier, texts)
  yield gather.part({ title: history.title, ...byOffice }, await gather.sheet(history))
  if (dossier.order) {
    const annex = await discussionSheet(ctx, dossier, texts, dossier.order)
    yield gather.part({ title: annex.title, ...byOffice }, await gather.sheet(annex))
  }
  const note = await setSheet(ctx, 'file-note', noteSheet(ctx, dossier, gather.pieces, gather.missing))
  yield gather.part({ title: words('note'), ...byOffice }, note)
  const cover = await coverSheet(ctx, dossier, gather.pieces)
  yield { title: words('cover'), front: true, bytes: await setSheet(ctx, 'file-cover', cover) }
  const contents = contentsSheet(ctx, dossier, gather.pieces)
  yield { title: words('contents'), front: true, bytes: await setSheet(ctx, 'file-contents', contents) }
}
