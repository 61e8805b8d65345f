import { expect, it } from 'vitest'
import { pageEntry } from './entry.ts'
import { matching } from './match.ts'

const PAGES = [
  pageEntry('/cases', '办件', '办理'),
  pageEntry('/past-tasks', '时点待办', '办理'),
  pageEntry('/tasks', '待办', '办理'),
]
const titles = (text: string) => matching(PAGES, text).map(({ title }) => title)

it('finds what holds every word, what begins with it first', () => {
  expect(titles('待办')).toEqual(['待办', '时点待办'])
  expect(titles('办理 时点')).toEqual(['时点待办'])
  expect(titles('没有')).toEqual([])
  expect(titles('')).toHaveLength(3)
})
