import { buffer } from 'node:stream/consumers'
import { PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { checkContent } from './check-content.ts'
import { checkPdf } from './check-pdf.ts'

const INVOICE = Buffer.from(
  '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<EInvoice><Header><EIid>24432000000012345678</EIid></Header></EInvoice>\n',
)

function zip(parts: Record<string, Buffer>): Promise<Buffer> {
  const archive = new ZipFile()
  for (const [name, bytes] of Object.entries(parts)) archive.addBuffer(bytes, name)
  archive.end()
  return buffer(archive.outputStream)
}

const ofd = (more: Record<string, Buffer> = {}) =>
  zip({ 'OFD.xml': INVOICE, 'Doc_0/Document.xml': INVOICE, ...more })

/** A PDF with these files in it, as a program writes it. */
async function carrying(files: Record<string, Uint8Array>, useObjectStreams = true): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage().drawText('invoice')
  for (const [name, bytes] of Object.entries(files)) await document.attach(bytes, name, {})
  return document.save({ useObjectStreams })
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe.each([true, false])('an invoice as PDF (packed objects: %s)', (packed) => {
  it('that carries its own data is taken as it is', async () => {
    for (const files of [
      { 'a.xml': INVOICE },
      { 'a.ofd': await ofd() },
      { 'a.xml': INVOICE, 'b.xbrl': INVOICE },
    ]) {
      const bytes = await carrying(files, packed)
      expect(checkPdf(bytes)).toBeNull()
      expect(() => checkContent(bytes, 'application/pdf')).not.toThrow()
    }
  })

  it.each([
    ['a program', Buffer.from('MZ\u0090\u0000\u0003', 'latin1')],
    ['a program that calls itself XML', Buffer.concat([INVOICE, Buffer.from('\u0000MZ\u0000')])],
    ['a page with a script', Buffer.from('<html><script>alert(1)</script></html>')],
    [
      'a script for Windows',
      Buffer.from('<?xml version="1.0"?><job><script language="JScript">1</script></job>'),
    ],
    ['XML that has itself shown by a program', Buffer.from('<?xml-stylesheet href="a.xsl"?><a></a>')],
    ['XML that bursts', Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')],
    ['an archive', zip({ 'a.exe': INVOICE })],
    ['an OFD document with a program', ofd({ 'Doc_0/a.exe': INVOICE })],
    ['another PDF', Buffer.from('%PDF-1.7 %%EOF')],
    ['a script as text', Buffer.from('WScript.Echo("1")')],
    ['nothing at all', Buffer.alloc(0)],
  ])('that carries %s is not', async (_what, given) => {
    const bytes = await given
    expect(checkPdf(await carrying({ 'a.xml': bytes }, packed))).toBe('attachment')
    expect(checkPdf(await carrying({ 'a.xml': INVOICE, 'b.xml': bytes }, packed))).toBe('attachment')
  })

  it('that carries very many is not', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n}.xml`, INVOICE]))
    expect(checkPdf(await carrying(files, packed))).toBe('attachment')
  })
})

describe('a carried file', () => {
  const plain = () => carrying({ 'a.xml': INVOICE }, false)
  const bent = async (from: RegExp, to: string) =>
    Buffer.from(latin(await plain()).replace(from, to), 'latin1')

  it('whose length is not what it says is not believed', async () => {
    const text = latin(await plain())
    const lied = text.replace(
      /(\/Length )\d+(?=[^<>]*\/EmbeddedFile\b)|(\/EmbeddedFile\b[\s\S]*?\/Length )\d+/,
      '$1$25',
    )
    expect(lied).not.toBe(text)
    expect(checkPdf(Buffer.from(lied, 'latin1'))).toBe('attachment')
  })
  it('that cannot be found, or stands behind a reference, is not believed', async () => {
    expect(checkPdf(await bent(/\/EF <<[^>]*>>/, '/EF 99 0 R'))).toBe('attachment')
    expect(checkPdf(await bent(/\/EF <<[^>]*>>/, '/EF << /F 99 0 R >>'))).toBe('attachment')
    expect(checkPdf(await bent(/\/EF/, '/E#46'))).toBeNull()
  })
  it('that is put in the place of another later is looked at too', async () => {
    const text = latin(await plain())
    const [, number = ''] = /\/EF <<\s*\/F (\d+) 0 R/.exec(text) ?? []
    const later = `${number} 0 obj\n<< /Length 4 >>\nstream\nMZ\u0001\u0002\nendstream\nendobj\nstartxref\n0\n%%EOF\n`
    expect(checkPdf(Buffer.from(text + later, 'latin1'))).toBe('attachment')
  })
  it('of any bytes is looked at without a fault, and taken only as text or OFD', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        const trouble = checkPdf(await carrying({ 'a.xml': bytes }))
        if (bytes.includes(0)) expect(trouble).toBe('attachment')
        else expect(['attachment', 'active', null]).toContain(trouble)
      }),
      { numRuns: 30 },
    )
  })
})
