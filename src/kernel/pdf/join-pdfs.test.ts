import { deflateSync } from 'node:zlib'
import { degrees, PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { checkPdf } from '#kernel/files'
import { pagePictures } from '#kernel/pagepicture'
import { samplePdf } from '#test/county'
import { type JoinedPart, joinPdfs, type Placed } from './join-pdfs.ts'
import { picturePdf } from './picture-pdf.ts'

async function joined(parts: readonly JoinedPart[]): Promise<Buffer> {
  async function* all() {
    yield* parts
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of joinPdfs(all())) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function pages(count: number, words = 'page'): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let n = 1; n <= count; n++) {
    const page = document.addPage([400, 600])
    page.drawText(`${words} ${n}`, { x: 40, y: 300, font, size: 20 })
    if (n % 2 === 0) page.setRotation(degrees(90))
  }
  return document.save()
}

/** A program in a file: it must not go over. */
async function scripted(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await pages(1))
  document.addJavaScript('run', 'app.alert(1)')
  await document.attach(Buffer.from('secret'), 'a.txt')
  return document.save({ useObjectStreams: false })
}

const sheet = async (words: string) => pages(1, words)

describe('joining', () => {
  it('puts front parts first, numbers the others, and tells where each lies', async () => {
    const placed: Placed[] = []
    const note = (at: Placed) => void placed.push(at)
    const file = await joined([
      { title: '申请', bytes: await pages(2), placed: note },
      { title: '材料', bytes: (await samplePdf()).bytes, placed: note },
      { title: '目录', front: true, bytes: await pages(1, 'contents'), placed: note },
    ])
    expect(placed).toEqual([
      { first: 1, pages: 2 },
      { first: 3, pages: 1 },
      { first: 0, pages: 1 },
    ])
    expect(checkPdf(file)).toBeNull()
    expect(await pagePictures().count(file)).toBe(4)
    const read = await PDFDocument.load(file)
    expect(read.getPages().map((page) => page.getRotation().angle)).toEqual([0, 0, 90, 0])
    expect(file.toString('latin1').match(/\((\d+)\) Tj/g)).toEqual(['(1) Tj', '(2) Tj', '(3) Tj'])
    expect(file.toString('latin1')).toContain('/Outlines')
  })
  it('leaves behind what runs and what is attached', async () => {
    const bytes = await scripted()
    expect(checkPdf(bytes)).toBe('active')
    const file = await joined([{ title: 'a', bytes }])
    expect(checkPdf(file)).toBeNull()
    expect(file.includes('app.alert')).toBe(false)
    expect(file.includes('secret')).toBe(false)
  })
  it('keeps filled fields and stamps as pictures', async () => {
    const document = await PDFDocument.load(await pages(1))
    const field = document.getForm().createTextField('name')
    field.setText('Filled')
    field.addToPage(document.getPage(0), { x: 50, y: 50 })
    const file = await joined([{ title: 'a', bytes: await document.save({ useObjectStreams: false }) }])
    const [page] = (await PDFDocument.load(file)).getPages()
    const [kept] = page?.node.Annots()?.asArray() ?? []
    expect(page?.doc.context.lookup(kept)?.toString()).toContain('/Stamp')
    expect((await PDFDocument.load(file)).catalog.get(PDFName.of('AcroForm'))).toBeUndefined()
  })
  it.each([
    ['a broken file', 'broken', async () => (await pages(1)).subarray(0, 500)],
    ['no file at all', 'broken', async () => Buffer.from('%PDF-1.7 nothing startxref 0 %%EOF')],
    [
      'a locked file',
      'encrypted',
      async () => {
        const document = await PDFDocument.load(await pages(1))
        document.encrypt({ userPassword: 'open', ownerPassword: 'owner' })
        return document.save({ useObjectStreams: false })
      },
    ],
  ] as const)('puts a sheet in the place of %s', async (_what, fault, make) => {
    const told: string[] = []
    const placed: Placed[] = []
    const otherwise = async (why: string) => {
      told.push(why)
      return sheet('stands here')
    }
    const parts = [
      { title: 'a', bytes: await make(), otherwise, placed: (at: Placed) => void placed.push(at) },
      { title: 'b', bytes: await pages(1) },
    ]
    const file = await joined(parts)
    expect(told).toEqual([fault])
    expect(placed).toEqual([{ first: 1, pages: 1 }])
    expect(await pagePictures().count(file)).toBe(2)
    await expect(joined([{ title: 'a', bytes: await make() }])).rejects.toThrow(fault)
  })
})

/** A PNG of one colour. */
function png(colour: number, width = 30, height = 20): Buffer {
  const samples = { 0: 1, 2: 3, 4: 2, 6: 4 }[colour] ?? 1
  const lines = Buffer.alloc((width * samples + 1) * height, 0x80)
  for (let y = 0; y < height; y++) lines[y * (width * samples + 1)] = y % 5
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(data.length)
    head.write(type, 4)
    return Buffer.concat([head, data, Buffer.alloc(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, colour, 0, 0, 0], 8)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A JPEG of 16 by 8 pixels, as far as its page has to know it. */
function jpeg(orientation: number): Buffer {
  const exif = Buffer.from(
    '457869660000' + '4d4d002a00000008' + '0001' + '0112000300000001000000000' + '00000000000',
    'hex',
  )
  exif.writeUInt16BE(orientation, 6 + 8 + 2 + 8)
  const segment = (marker: number, data: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(data.length + 2, 2)
    return Buffer.concat([head, data])
  }
  const frame = Buffer.from('080008001003011100021100031100', 'hex')
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xe1, exif),
    segment(0xc0, frame),
    Buffer.from('ffd9', 'hex'),
  ])
}

describe('a picture', () => {
  it.each([0, 2, 4, 6])('of PNG colour type %i becomes a page that is drawn', async (colour) => {
    const page = picturePdf(png(colour), 'image/png')
    expect(page && (await pagePictures().draw(page, 1, 200)).length).toBeGreaterThan(100)
    expect(page && checkPdf(page)).toBeNull()
  })
  it('stands as its camera was held', async () => {
    const size = async (orientation: number) => {
      const page = picturePdf(jpeg(orientation), 'image/jpeg')
      return page && (await PDFDocument.load(page)).getPage(0).getSize()
    }
    expect(await size(1)).toMatchObject({ width: 841.89 })
    expect(await size(6)).toMatchObject({ width: 595.28 })
  })
  it('that is broken becomes nothing', () => {
    expect(picturePdf(Buffer.from('ffd8ffe0', 'hex'), 'image/jpeg')).toBeNull()
    expect(picturePdf(png(6).subarray(0, 60), 'image/png')).toBeNull()
    expect(picturePdf(Buffer.from('GIF89a'), 'image/gif')).toBeNull()
  })
})
