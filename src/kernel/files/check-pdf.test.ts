import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monotonicMs } from '#kernel/time'
import { samplePdf } from '#test/county'
import { checkContent } from './check-content.ts'
import { checkPdf } from './check-pdf.ts'

const TAIL = '\nstartxref\n0\n%%EOF\n'
const pdf = (body: string | Buffer, tail = TAIL): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(body), Buffer.from(tail)])

/** Objects packed into a stream, as most programs write them today. */
const packed = (text: string, filter = '/FlateDecode'): Buffer => {
  const data = deflateSync(Buffer.from(text))
  return Buffer.concat([
    Buffer.from(
      `1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter ${filter} /Length ${data.length} >>\nstream\n`,
    ),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ])
}

describe('a PDF', () => {
  it('that only shows something is taken, plain or packed', async () => {
    expect(checkPdf((await samplePdf()).bytes)).toBeNull()
    expect(checkPdf(pdf('1 0 obj << /Type /Catalog /OpenAction [2 0 R /Fit] >> endobj'))).toBeNull()
    expect(checkPdf(pdf(packed('2 0 << /Type /Annot /A << /S /URI /URI (https://a.b) >> >>')))).toBeNull()
    expect(checkPdf(pdf('1 0 obj << /Font /JSong-Light /Title (a word) >> endobj'))).toBeNull()
  })
  it.each([
    ['a script', '<< /S /JavaScript /JS (app.alert(1)) >>', 'active'],
    ['a script with its name escaped', '<< /S /J#61vaScrip#74 /JS (1) >>', 'active'],
    ['a program to start', '<< /S /Launch /F (cmd.exe) >>', 'active'],
    ['a form that sends', '<< /S /SubmitForm /F (http://a.b) >>', 'active'],
    ['a form with a program', '<< /AcroForm << /XFA 3 0 R >> >>', 'active'],
    ['another file', '<< /Names << /EmbeddedFiles 3 0 R >> >>', 'attachment'],
    ['a lock', 'trailer << /Root 1 0 R /Encrypt 4 0 R >>', 'encrypted'],
  ] as const)('with %s is found, plain and packed', (_what, text, trouble) => {
    expect(checkPdf(pdf(text))).toBe(trouble)
    expect(checkPdf(pdf(packed(text)))).toBe(trouble)
    expect(() => checkContent(pdf(text), 'application/pdf')).toThrow('kernel.invalid-input')
  })
  it('that was cut off is broken, wherever it was', async () => {
    const { bytes } = await samplePdf()
    for (const part of [0.2, 0.5, 0.9]) {
      expect(checkPdf(bytes.subarray(0, Math.floor(bytes.length * part)))).toBe('broken')
    }
    expect(checkPdf(Buffer.from('PK\u0003\u0004 not a PDF %%EOF startxref'))).toBe('broken')
  })
  it('whose packed objects unpack to far more, or cannot be looked into, is refused', () => {
    const zeros = Buffer.alloc(140 * 1_048_576)
    expect(checkPdf(pdf(packed(zeros.toString('latin1'))))).toBe('bomb')
    expect(checkPdf(pdf(packed('x', '/LZWDecode')))).toBe('broken')
  })
  it('made to be looked at for ever is not', () => {
    const begun = monotonicMs()
    for (const text of ['/ObjStm ', '/ObjStm stream ', '/ObjStm endstream ', '/XRef obj stream endstream ']) {
      checkPdf(pdf(Buffer.alloc(4 * 1_048_576, text)))
    }
    expect(monotonicMs() - begun).toBeLessThan(10_000)
  })
  it('of any bytes is looked at without a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(['broken', 'encrypted', 'active', 'attachment', 'bomb', null]).toContain(
          checkPdf(pdf(Buffer.from(bytes))),
        )
      }),
    )
  })
})
