import { describe, expect, it } from 'vitest'
import { contrastRatio } from './contrast.ts'
import { tokensCss } from './css.ts'
import { breakpoints, contrastPairs, size, themes, type } from './tokens.ts'

describe('contrast ratio', () => {
  it('meets the published ends of the scale', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrastRatio('#ffffff', '#ffffff')).toBe(1)
  })
})

describe.each(Object.entries(themes))('theme %s', (_name, theme) => {
  it.each(contrastPairs)('$ink on $on is at least $least', ({ ink, on, least }) => {
    expect(contrastRatio(theme[ink], theme[on])).toBeGreaterThanOrEqual(least)
  })

  it('writes every colour as #rrggbb', () => {
    for (const value of Object.values(theme)) expect(value).toMatch(/^#[0-9a-f]{6}$/)
  })
})

describe('type and targets', () => {
  it('keeps public text at 16 px or more and body text at 18 px', () => {
    for (const scale of [type.public, type.publicPhone]) {
      expect(Math.min(...Object.values(scale))).toBeGreaterThanOrEqual(16)
      expect(scale.body).toBe(18)
    }
  })

  it('keeps targets above the 24 px of WCAG 2.5.8', () => {
    expect(size.target).toBeGreaterThanOrEqual(44)
  })
})

describe('tokensCss', () => {
  const css = tokensCss()

  it('names every colour and keeps lengths in rem', () => {
    expect(css).toContain('--color-text-on-ink-muted:#c9d8d8;')
    expect(css).toContain('--type-body:1.125rem;')
    expect(css).toContain('--space-4:1rem;')
  })

  it('switches the type scale at the phone breakpoint', () => {
    expect(css).toContain(`@media (max-width:${breakpoints.phone / 16}rem)`)
  })
})
