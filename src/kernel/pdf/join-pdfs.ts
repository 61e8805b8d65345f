import { type PDFDocument, PDFHexString, PDFRef } from '@cantoo/pdf-lib'
import { copyPages, type Shared } from './copy-pages.ts'
import { type ObjectWriter, objectWriter } from './object-writer.ts'
import { openPdf, type PdfFault, UnfitPdf } from './open-pdf.ts'

/** Where a part came to lie. */
export interface Placed {
  /** Number of its first page; 0 for a front part. */
  readonly first: number
  readonly pages: number
}

/** One file that is joined. */
export interface JoinedPart {
  /** Stands in the outline. */
  readonly title: string
  /** Its pages come before all others and bear no number. */
  readonly front?: true
  readonly bytes: Uint8Array
  /** What stands in its place where it cannot be read. @throws Error where there is nothing: then nothing is joined */
  readonly otherwise?: (fault: PdfFault) => Promise<Uint8Array>
  /** Told before the next part is asked for. */
  readonly placed?: (at: Placed) => void
}

interface Laid {
  readonly title: string
  readonly pages: readonly number[]
}

const HEAD = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'

async function readable({ bytes, otherwise }: JoinedPart): Promise<PDFDocument> {
  try {
    return await openPdf(bytes)
  } catch (error) {
    if (!(error instanceof UnfitPdf) || !otherwise) throw error
    return openPdf(await otherwise(error.fault))
  }
}

const refs = (numbers: readonly number[]): string => numbers.map((n) => `${n} 0 R`).join(' ')

/** An outline with one entry for each part. */
function* outlineOf(writer: ObjectWriter, at: number, parts: readonly Laid[]): Generator<Uint8Array> {
  const entries = parts.map(({ title, pages }) => ({ title, page: pages[0] ?? 0, n: writer.reserve() }))
  for (const [place, { title, page, n }] of entries.entries()) {
    const [before, after] = [entries[place - 1], entries[place + 1]]
    const links = `${before ? `/Prev ${before.n} 0 R ` : ''}${after ? `/Next ${after.n} 0 R ` : ''}`
    const name = PDFHexString.fromText(title).toString()
    yield writer.write(n, `<< /Title ${name} /Parent ${at} 0 R ${links}/Dest [${page} 0 R /Fit] >>`)
  }
  const ends = `/First ${entries[0]?.n} 0 R /Last ${entries.at(-1)?.n} 0 R`
  yield writer.write(at, `<< /Type /Outlines ${ends} /Count ${entries.length} >>`)
}

/**
 * Joins files into one, sent while it is made: memory holds one part at a time.
 * @param parts asked for one after the other; the next may depend on where the ones before were placed
 * @throws UnfitPdf for a part that cannot be read and has no stand-in
 */
export async function* joinPdfs(parts: AsyncIterable<JoinedPart>): AsyncGenerator<Uint8Array> {
  const writer = objectWriter()
  const [catalog, tree, outline, font] = [
    writer.reserve(),
    writer.reserve(),
    writer.reserve(),
    writer.reserve(),
  ]
  const shared: Shared = { pages: PDFRef.of(tree), font: PDFRef.of(font) }
  const [fronts, others]: [Laid[], Laid[]] = [[], []]
  let numbered = 0
  yield writer.raw(HEAD)
  yield writer.write(font, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  for await (const part of parts) {
    const document = await readable(part)
    const pages = document.getPages().map(() => writer.reserve())
    const first = part.front ? null : numbered + 1
    yield* copyPages(document, writer, shared, pages, first)
    if (!part.front) numbered += pages.length
    const list = part.front ? fronts : others
    list.push({ title: part.title, pages })
    part.placed?.({ first: first ?? 0, pages: pages.length })
  }
  const all = [...fronts, ...others]
  const pages = all.flatMap((laid) => laid.pages)
  yield writer.write(tree, `<< /Type /Pages /Kids [${refs(pages)}] /Count ${pages.length} >>`)
  yield* outlineOf(writer, outline, all)
  yield writer.write(
    catalog,
    `<< /Type /Catalog /Pages ${tree} 0 R /Outlines ${outline} 0 R /PageMode /UseOutlines >>`,
  )
  yield writer.close(catalog)
}
