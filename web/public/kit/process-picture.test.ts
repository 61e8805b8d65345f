import { expect, it } from 'vitest'
import { linesOf } from './picture-text.ts'
import { processPicture } from './process-picture.ts'

it('breaks Han texts anywhere but before a mark, other texts between words', () => {
  expect(linesOf('不予行政许可决定书', 9)).toEqual(['不予行政许可决定书'])
  expect(linesOf('材料不齐，一次告知', 4)).toEqual(['材料不', '齐，一次', '告知'])
  expect(linesOf('Decision to refuse the permit', 9)).toEqual(['Decision to', 'refuse the', 'permit'])
  expect(linesOf('incomprehensibilities', 5)).toEqual(['incomprehensibilities'])
})

it('draws every step with what stands beside it, and says it to who cannot see', () => {
  const steps = [
    { name: '申请' },
    { name: '受理', limit: '5日内', paper: '受理通知书', back: '补正', end: '不予受理' },
    { name: '送达' },
  ]
  const text = processPicture({ steps, label: '办理流程图：申请 → 受理 → 送达' }).toString()
  expect(text).toContain('role="img" aria-label="办理流程图：申请 → 受理 → 送达"')
  for (const words of ['申请', '5日内', '受理通知书', '补正', '不予受理', '送达'])
    expect(text).toContain(`>${words}</text>`)
  expect(text.match(/class="picture-tip"/g)).toHaveLength(5)
})

it('escapes what the data says', () => {
  expect(processPicture({ steps: [{ name: '<b>' }], label: '"' }).toString()).not.toMatch(/<b>|label="""/)
})
