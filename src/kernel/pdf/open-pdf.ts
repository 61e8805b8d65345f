import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import { checkPdf } from '#kernel/files'

/** Why a file cannot be joined. */
export type PdfFault = 'encrypted' | 'broken' | 'too-large'

/** A file that cannot be joined, and why. */
export class UnfitPdf extends Error {
  readonly fault: PdfFault

  constructor(fault: PdfFault) {
    super(`a PDF that is ${fault}`)
    this.name = 'UnfitPdf'
    this.fault = fault
  }
}

/** Pages that one file may have. */
const MAX_PAGES = 5_000

/** Faults of content that matter to a reader of pages; what is active is left behind and does no harm. */
const FAULTS: Readonly<Partial<Record<string, PdfFault>>> = {
  encrypted: 'encrypted',
  broken: 'broken',
  bomb: 'too-large',
}

/**
 * Opens a file to take its pages. Unpacks nothing without a bound.
 * @throws UnfitPdf
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  const fault = FAULTS[checkPdf(bytes) ?? '']
  if (fault) throw new UnfitPdf(fault)
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fast })
    const pages = document.getPageCount()
    if (pages > MAX_PAGES) throw new UnfitPdf('too-large')
    if (pages === 0) throw new UnfitPdf('broken')
    return document
  } catch (error) {
    if (error instanceof UnfitPdf) throw error
    throw new UnfitPdf(error instanceof EncryptedPDFError ? 'encrypted' : 'broken')
  }
}
