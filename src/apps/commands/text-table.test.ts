import { expect, it } from 'vitest'
import { textTable } from './text-table.ts'

it('aligns columns of Chinese and Latin text as a terminal shows them', () => {
  const text = textTable([
    ['账号', '姓名', '密码'],
    ['window', '王小窗', 'a'],
    ['x', '李', 'b'],
  ])
  expect(text.split('\n')).toEqual(['  账号    姓名    密码', '  window  王小窗  a', '  x       李      b'])
})

it('lays out nothing as nothing', () => {
  expect(textTable([])).toBe('')
})
