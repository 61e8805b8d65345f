import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib'
import { afterAll, describe, expect, test } from 'vitest'
import { papers, templateNames } from './templates/papers.fixtures.ts'
import { createTypesetter } from './typeset/typesetter.ts'

/** What ISO 19005-2 (PDF/A-2) and its level A ask of the structure of a file, clause by clause. No validator of others is at hand. */

const typesetter = createTypesetter({ onLog: () => undefined })
afterAll(() => typesetter.close())

const name = (text: string): PDFName => PDFName.of(text)

const objectsOf = (pdf: PDFDocument): PDFObject[] =>
  pdf.context.enumerateIndirectObjects().map(([, object]) => object)

const dictOf = (object: PDFObject): PDFDict | undefined => {
  if (object instanceof PDFDict) return object
  return object instanceof PDFStream ? object.dict : undefined
}

const dictsOf = (pdf: PDFDocument): PDFDict[] => objectsOf(pdf).flatMap((object) => dictOf(object) ?? [])

const ofType = (pdf: PDFDocument, type: string): PDFDict[] =>
  dictsOf(pdf).filter((dict) => dict.get(name('Type')) === name(type))

const metadataOf = (pdf: PDFDocument): string => {
  const stream = pdf.catalog.lookup(name('Metadata'))
  if (!(stream instanceof PDFRawStream)) throw new Error('no metadata')
  expect(stream.dict.get(name('Filter'))).toBeUndefined()
  return Buffer.from(stream.getContents()).toString('utf8')
}

describe.each(templateNames)('PDF/A-2a: %s', (template) => {
  const set = typesetter.typeset(template, papers[template])
  const opened = set.then(({ pdf }) => PDFDocument.load(pdf, { updateMetadata: false }))

  test('6.1: a binary comment after the head, an id, no encryption, nothing after the end', async () => {
    const { pdf } = await set
    expect(pdf.subarray(0, 8).toString()).toMatch(/^%PDF-1\.[4-7]$/)
    const comment = pdf.indexOf('%', 8)
    expect([...pdf.subarray(comment + 1, comment + 5)].every((byte) => byte > 127)).toBe(true)
    expect(pdf.subarray(-8).toString()).toMatch(/%%EOF\s?$/)
    const { trailerInfo } = (await opened).context
    expect(trailerInfo.ID).toBeInstanceOf(PDFArray)
    expect(trailerInfo.Encrypt).toBeUndefined()
  })

  test('6.2.3: colours are declared by an output intent with its profile', async () => {
    const intents = (await opened).catalog.lookup(name('OutputIntents'), PDFArray)
    const intent = intents.lookup(0, PDFDict)
    expect(intent.get(name('S'))).toBe(name('GTS_PDFA1'))
    const profile = intent.lookup(name('DestOutputProfile'), PDFStream)
    expect([1, 3, 4]).toContain(profile.dict.lookup(name('N'), PDFNumber).asNumber())
  })

  test('6.2.11: every font is embedded, is read as text, and tells its widths', async () => {
    const pdf = await opened
    const described = ofType(pdf, 'FontDescriptor')
    expect(described.length).toBeGreaterThan(0)
    for (const font of described)
      expect(['FontFile', 'FontFile2', 'FontFile3'].some((key) => font.has(name(key)))).toBe(true)
    for (const font of ofType(pdf, 'Font')) {
      const kind = font.get(name('Subtype'))
      if (kind === name('Type0')) expect(font.lookup(name('ToUnicode'))).toBeInstanceOf(PDFStream)
      else expect(font.has(name('W')) || font.has(name('Widths'))).toBe(true)
      if (kind === name('CIDFontType2')) expect(font.has(name('CIDToGIDMap'))).toBe(true)
    }
  })

  test('6.3, 6.5, 6.6: nothing acts, nothing is embedded, nothing reaches outside', async () => {
    const pdf = await opened
    for (const key of ['AA', 'OpenAction', 'Names', 'NeedsRendering', 'XFA', 'Collection'])
      expect(pdf.catalog.lookup(name(key))?.toString() ?? '').not.toMatch(/JavaScript|EmbeddedFiles|Launch/)
    for (const dict of dictsOf(pdf)) {
      const action = dict.get(name('S'))?.toString()
      expect(['/JavaScript', '/Launch', '/Sound', '/Movie', '/ImportData', '/ResetForm']).not.toContain(
        action,
      )
      expect(dict.has(name('PS'))).toBe(false)
      expect(dict.has(name('Alternates'))).toBe(false)
    }
  })

  test('6.6.2: what the metadata say is what the file says of itself', async () => {
    const pdf = await opened
    const said = metadataOf(pdf)
    expect(said).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(said).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(said).toContain(`>${pdf.getTitle()}<`)
    const created = pdf.getCreationDate()
    if (created) expect(said).toContain(created.toISOString().slice(0, 10))
    const producer = pdf.getProducer()
    if (producer !== undefined) expect(said).toContain(producer)
  })

  test('6.7: it is tagged, in a language, and its parts have a tree', async () => {
    const pdf = await opened
    expect(pdf.catalog.lookup(name('MarkInfo'), PDFDict).get(name('Marked'))?.toString()).toBe('true')
    expect(pdf.catalog.get(name('Lang'))?.toString()).toMatch(/zh/)
    expect(pdf.catalog.lookup(name('StructTreeRoot'), PDFDict).has(name('K'))).toBe(true)
    for (const page of pdf.getPages()) expect(page.node.has(name('StructParents'))).toBe(true)
  })
})
