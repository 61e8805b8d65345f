import { describe, expect, it } from 'vitest'
import { navigationFor } from './nav.ts'

const shown = (...held: readonly string[]) =>
  navigationFor((permission) => held.includes(permission)).flatMap(({ entries }) =>
    entries.map(({ to }) => to),
  )

describe('the navigation', () => {
  it('leads to batches whoever receives and whoever decides, and nobody else', () => {
    expect(shown('approval.case.receive')).toEqual(['/batch'])
    expect(shown('approval.case.decide')).toEqual(['/batch'])
    expect(shown('approval.case.review')).toEqual([])
  })

  it('leaves out groups that hold nothing', () => {
    expect(navigationFor(() => false)).toEqual([])
  })
})
