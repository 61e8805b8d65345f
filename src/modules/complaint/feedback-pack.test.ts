import { expect, it } from 'vitest'
import { LOCALES } from '#kernel/i18n'
import pack from '../../../data-packs/feedback/reasons.json' with { type: 'json' }

const wordsIn = async (locale: string): Promise<Record<string, string>> => {
  const file = `../../../data-packs/feedback/messages/${locale}.json`
  const { default: words } = (await import(file, { with: { type: 'json' } })) as {
    default: Record<string, string>
  }
  return words
}

it.each([...LOCALES])(
  'every reason of the pack, also a retired one, has its word in %s, and no other has',
  async (locale) => {
    const keys = [
      ...pack.complaintGrounds.map(({ code }) => `ground.${code}`),
      ...pack.ratingReasons.map(({ code }) => `rating-reason.${code}`),
    ]
    expect(Object.keys(await wordsIn(locale)).sort()).toEqual([...new Set(keys)].sort())
  },
)

it('a reason goes with grades from 1 to 5, and every grade that a unit answers for has one', () => {
  for (const { code, grades } of pack.ratingReasons)
    expect([code, grades.every((grade) => grade >= 1 && grade <= 5) && grades.length > 0]).toEqual([
      code,
      true,
    ])
  for (const grade of [4, 5])
    expect(pack.ratingReasons.some(({ grades, retired }) => !retired && grades.includes(grade))).toBe(true)
})
