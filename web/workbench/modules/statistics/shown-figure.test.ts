import { describe, expect, it } from 'vitest'
import { changeFrom, shownFigure } from './shown-figure.ts'

describe('figures as they are shown', () => {
  it('have places by their kind', () => {
    expect(shownFigure('received', 12)).toBe('12')
    expect(shownFigure('averageDays', 3.25)).toBe('3.3')
    expect(shownFigure('onlineRate', 0.5)).toBe('50.0%')
    expect(shownFigure('satisfaction', null)).toBe('—')
  })

  it('are compared in per cent, shares in points, and not with nothing', () => {
    expect(changeFrom('received', 15, 10)).toBe('+50.0%')
    expect(changeFrom('received', 5, 10)).toBe('-50.0%')
    expect(changeFrom('received', 5, 0)).toBeNull()
    expect(changeFrom('onlineRate', 0.6, 0.5)).toBe('+10.0 个百分点')
    expect(changeFrom('onlineRate', null, 0.5)).toBeNull()
  })
})
