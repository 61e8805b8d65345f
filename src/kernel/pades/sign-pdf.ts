import { createHash } from 'node:crypto'
import type { Signer } from '#kernel/signer'
import { detachedCms } from './cms.ts'
import {
  openPdf,
  type PdfFile,
  referencesOf,
  textString,
  withEntries,
  withMember,
  withUpdate,
} from './pdf-file.ts'

/** Where a reader shows the signature; points from the lower left corner of the page. */
export interface SignatureField {
  /** From 1. */
  readonly page: number
  readonly rect: readonly [left: number, bottom: number, right: number, top: number]
}

/** What the signature says of itself. */
export interface SignatureWords {
  /** Who signs, such as the name of the unit. */
  readonly name: string
  readonly reason: string
  readonly at: Date
}

/** What a CMS takes beside the certificates, bytes: attributes and a signature of up to 8,192 bits. */
const BESIDE_CERTIFICATES = 3072
const RANGE = '/ByteRange [0 0000000000 0000000000 0000000000]'
const NOWHERE: SignatureField = { page: 1, rect: [0, 0, 0, 0] }

const pdfDate = (at: Date): string => `(D:${at.toISOString().replace(/\D/g, '').slice(0, 14)}+00'00')`
const ref = (number: number): string => `${number} 0 R`

/** The tags of the document with one more element in them: the field of the signature (ISO 14289-1 7.18). */
function tagsWith(
  file: PdfFile,
  catalog: string,
  element: number,
): { tags: [number, string][]; key: number; parent: number } {
  const [, number] = /\/StructTreeRoot (\d+) 0 R/.exec(catalog) ?? []
  const root = Number(number)
  const text = file.object(root)
  const key = Number(/\/ParentTreeNextKey (\d+)/.exec(text)?.[1])
  const [document = 0] = referencesOf(text, 'K')
  const counted = text.replace(/\/ParentTreeNextKey \d+/, `/ParentTreeNextKey ${key + 1}`)
  return {
    key,
    parent: document,
    tags: [
      [root, withMember(counted, 'Nums', `${key} ${ref(element)}`)],
      [document, withMember(file.object(document), 'K', ref(element))],
    ],
  }
}

/** The objects of a signature that is still empty. */
function emptySignature(file: PdfFile, field: SignatureField, words: SignatureWords, room: number) {
  const catalog = file.object(file.root)
  const pages = Number(/\/Pages (\d+) 0 R/.exec(catalog)?.[1])
  const page = referencesOf(file.object(pages), 'Kids')[field.page - 1]
  if (page === undefined) throw new Error(`no page ${field.page}`)
  const [signature, widget, look, element] = [file.size, file.size + 1, file.size + 2, file.size + 3]
  const { tags, key, parent } = tagsWith(file, catalog, element)
  const [left, bottom, right, top] = field.rect
  const title = textString(words.reason)
  const objects = new Map<number, string>([
    ...tags,
    [file.root, withEntries(catalog, `/AcroForm << /Fields [${ref(widget)}] /SigFlags 3 >>`)],
    [page, withEntries(file.object(page), `/Annots [${ref(widget)}] /Tabs /S`)],
    [
      signature,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M ${pdfDate(words.at)} /Name ${textString(words.name)} /Reason ${title} ${RANGE} /Contents <${'0'.repeat(room * 2)}> >>`,
    ],
    [
      widget,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /TU ${title} /V ${ref(signature)} /F 132 /Rect [${field.rect.map((n) => n.toFixed(2)).join(' ')}] /P ${ref(page)} /AP << /N ${ref(look)} >> /StructParent ${key} >>`,
    ],
    [
      look,
      `<< /Type /XObject /Subtype /Form /BBox [0 0 ${(right - left).toFixed(2)} ${(top - bottom).toFixed(2)}] /Resources << >> /Length 0 >>\nstream\n\nendstream`,
    ],
    [
      element,
      `<< /Type /StructElem /S /Form /P ${ref(parent)} /Alt ${title} /K << /Type /OBJR /Obj ${ref(widget)} /Pg ${ref(page)} >> >>`,
    ],
  ])
  return { objects, signature }
}

/**
 * Signs a PDF of the typesetter for good: what it was stays, byte by byte, and the signature covers all of it.
 * @param field over which seal a reader shows it; nowhere where left out
 * @throws Error where the file is not of the typesetter; SignerFailure
 */
export async function signPdf(
  pdf: Buffer,
  signer: Signer,
  words: SignatureWords,
  field: SignatureField = NOWHERE,
): Promise<Buffer> {
  const room = signer.chain.reduce((sum, { length }) => sum + length, BESIDE_CERTIFICATES)
  const { objects, signature } = emptySignature(openPdf(pdf), field, words, room)
  const { bytes, offsets } = withUpdate(openPdf(pdf), objects)
  const at = offsets.get(signature) ?? 0
  const from = bytes.indexOf('/Contents <', at) + '/Contents '.length
  const to = from + room * 2 + 2
  const numbers = [from, to, bytes.length - to].map((n) => String(n).padStart(10, '0'))
  bytes.write(`/ByteRange [0 ${numbers.join(' ')}]`, bytes.indexOf(RANGE, at), 'latin1')
  const digest = createHash('sha256').update(bytes.subarray(0, from)).update(bytes.subarray(to)).digest()
  const cms = await detachedCms(signer, digest)
  if (cms.length > room) throw new Error(`a signature of ${cms.length} bytes where ${room} were kept`)
  bytes.write(cms.toString('hex'), from + 1, 'latin1')
  return bytes
}
