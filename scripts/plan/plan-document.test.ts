import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { PLANS } from '#web/public/modules/plan/plan'
import { planDocument } from './plan-document.ts'

const written = readFileSync(new URL('../../docs/PLAN.md', import.meta.url), 'utf8')

it('finds docs/PLAN.md as the data have it (scripts/write-plan.ts writes it)', () => {
  expect(written).toBe(planDocument())
})

it('has every phrase of every plan', () => {
  const quotes = PLANS.flatMap(({ phrases }) => phrases.map(({ quote }) => quote))
  expect(quotes.length).toBeGreaterThan(250)
  expect(quotes.filter((quote) => !written.includes(quote))).toEqual([])
})
