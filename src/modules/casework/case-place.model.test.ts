import { expect, it } from 'vitest'
import { comparable } from './case-place.model.ts'

it('compares addresses as people write them', () => {
  const same = ['飞天山路 38 号', '飞天山路３８号', '飞天山路38号。', ' 飞天山路　38号']
  expect(new Set(same.map(comparable)).size).toBe(1)
  expect(comparable('A座-2')).toBe(comparable('ａ座２'))
  expect(comparable('飞天山路 38 号')).not.toBe(comparable('飞天山路 83 号'))
  expect(comparable(' — ')).toBe('')
})
