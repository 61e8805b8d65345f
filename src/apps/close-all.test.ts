import { expect, it } from 'vitest'
import { nothingBegun } from './close-all.ts'

it('ends everything once, the last begun first, whatever fails to end', async () => {
  const begun = nothingBegun()
  const ended: string[] = []
  begun.add(async () => ended.push('first'))
  begun.add(async () => {
    throw new Error('stuck')
  })
  begun.add(async () => ended.push('last'))
  await expect(begun.closeAll()).rejects.toThrow('stuck')
  await begun.closeAll()
  expect(ended).toEqual(['last', 'first'])
})
