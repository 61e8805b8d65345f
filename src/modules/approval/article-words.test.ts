import { describe, expect, test } from 'vitest'
import { articleWords, lawNumber } from './article-words.ts'

describe('articles on papers', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [42, '四十二'],
    [50, '五十'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [203, '二百零三'],
    [260, '二百六十'],
  ])('%i is %s', (number, words) => {
    expect(lawNumber(number)).toBe(words)
  })

  test.each([
    ['44', '《行政许可法》第四十四条'],
    ['42(1)', '《行政许可法》第四十二条第一款'],
    ['32(1)(4)', '《行政许可法》第三十二条第一款第四项'],
    ['第四条', '《行政许可法》第四条'],
  ])('%s', (article, words) => {
    expect(articleWords('行政许可法', article)).toBe(words)
  })
})
