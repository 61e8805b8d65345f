import { expect, it } from 'vitest'
import { readSeasons, seasonsText } from './hours-text.ts'

it('reads one season without a day, and the hours of Xinjiang with theirs', () => {
  expect(readSeasons('09:00-12:00 13:00-17:00')).toEqual([
    {
      from: '01-01',
      spans: [
        ['09:00', '12:00'],
        ['13:00', '17:00'],
      ],
    },
  ])
  const text = '05-01 10:00—14:00，16：00-20:00\n\n10-01 10:00-14:00 15:30-19:30'
  expect(readSeasons(text)).toEqual([
    {
      from: '05-01',
      spans: [
        ['10:00', '14:00'],
        ['16:00', '20:00'],
      ],
    },
    {
      from: '10-01',
      spans: [
        ['10:00', '14:00'],
        ['15:30', '19:30'],
      ],
    },
  ])
})

it.each(['', '9-12', '09:00-12:00 13:00-17:00 18:00-19:00', '05-01', '09:00-12:00\nnoon'])(
  'refuses %j',
  (text) => {
    expect(readSeasons(text)).toBeNull()
  },
)

it('says each season with its first day, and a single one without', () => {
  expect(seasonsText([{ from: '01-01', spans: [['09:00', '12:00']] }])).toEqual(['09:00–12:00'])
  const two = [
    { from: '05-01', spans: [['10:00', '14:00']] },
    { from: '10-01', spans: [['10:00', '13:00']] },
  ] as Parameters<typeof seasonsText>[0]
  expect(seasonsText(two)[0]).toContain('05-01')
})
