import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { qrMatrix } from './qr-matrix.ts'
import { qrPath } from './qr-path.ts'

describe('qrMatrix', () => {
  it('is square, of a size QR knows, with the finder pattern in three corners', () => {
    const matrix = qrMatrix('https://zwfw.example.gov.cn/verify/7K4M2QXP9T')
    const side = matrix.length
    expect((side - 17) % 4).toBe(0)
    expect(matrix.every((row) => row.length === side)).toBe(true)
    const edge = Array.from({ length: 7 }, () => true)
    expect(matrix[0]?.slice(0, 7)).toEqual(edge)
    expect(matrix[0]?.slice(-7)).toEqual(edge)
    expect(matrix[side - 1]?.slice(0, 7)).toEqual(edge)
  })
})

/** The modules that a path darkens. */
function drawn({ side, path }: { side: number; path: string }): boolean[][] {
  const field = Array.from({ length: side }, () => Array.from({ length: side }, () => false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    field[Number(y)]?.fill(true, Number(x), Number(x) + Number(length))
  return field
}

describe('qrPath', () => {
  it('draws just the dark modules, with four of white around them', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        const matrix = qrMatrix(url)
        const field = drawn(qrPath(matrix))
        expect(field.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(matrix)
        expect(field.flat().filter(Boolean)).toHaveLength(matrix.flat().filter(Boolean).length)
      }),
      { numRuns: 30 },
    )
  })
})
