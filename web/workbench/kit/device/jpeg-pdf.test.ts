import { expect, it } from 'vitest'
import { checkPdf } from '#kernel/files'
import { pdfOfPages } from './jpeg-pdf.ts'

const page = (width: number, height: number) => ({
  bytes: new Uint8Array([255, 216, 255, 217]),
  width,
  height,
})
const textOf = (file: Uint8Array): string => Buffer.from(file).toString('latin1')

it('makes one page of each picture, lying where the picture is wider than high', () => {
  const text = textOf(pdfOfPages([page(600, 800), page(800, 600)]))
  expect(text).toMatch(/\/Count 2/)
  expect([...text.matchAll(/\/MediaBox \[([^\]]+)\]/g)].map(([, box]) => box)).toEqual([
    '0 0 595 842',
    '0 0 842 595',
  ])
})

it('points to where its objects stand', () => {
  const text = textOf(pdfOfPages([page(600, 800), page(10, 10), page(1, 1)]))
  const [, start = ''] = /startxref\n(\d+)/.exec(text) ?? []
  expect(text.slice(Number(start), Number(start) + 4)).toBe('xref')
  const places = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place))
  expect(places).toHaveLength(11)
  for (const [at, place] of places.entries())
    expect(text.slice(place)).toMatch(new RegExp(`^${at + 1} 0 obj`))
})

it('is what the platform takes as material', () => {
  expect(checkPdf(Buffer.from(pdfOfPages([page(600, 800)])))).toBeNull()
})

it('refuses nothing at all', () => expect(() => pdfOfPages([])).toThrow(RangeError))
