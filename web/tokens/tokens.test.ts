import { describe, expect, it } from 'vitest'
import { contrastRatio } from './contrast.ts'
import { tokensCss } from './css.ts'
import { breakpoints, contrastPairs, elderSize, size, themes, type } from './tokens.ts'

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

  it('makes every step larger for elders, by a fifth and more where one reads', () => {
    const larger = (elder: Readonly<Record<string, number>>, usual: Readonly<Record<string, number>>) =>
      Object.entries(usual).filter(([step, px]) => (elder[step] ?? 0) <= px)
    expect(larger(type.elder, type.public)).toEqual([])
    expect(larger(type.elderPhone, type.publicPhone)).toEqual([])
    expect(Math.min(type.elder.body, type.elderPhone.body)).toBeGreaterThanOrEqual(18 * 1.2)
    expect(elderSize.target).toBeGreaterThan(size.target)
  })

  it('keeps targets above the 24 px of WCAG 2.5.8', () => {
    expect(size.target).toBeGreaterThanOrEqual(44)
  })
})

describe('tokensCss', () => {
  const css = tokensCss()

  it('names every colour and keeps lengths in rem', () => {
    expect(css).toContain('--color-text-on-chrome-muted:#c9d8d8;')
    expect(css).toContain('--type-body:1.125rem;')
    expect(css).toContain('--space-4:1rem;')
  })

  it('follows the system until the reader chooses, and prints black on white', () => {
    expect(css).toContain('@media (prefers-color-scheme:dark){:root:not([data-theme]){color-scheme:dark;')
    expect(css).toContain(':root[data-theme=contrast]{color-scheme:light;')
    expect(css).toContain(
      `@media print{:root:root:root{color-scheme:light;--color-text:${themes.light.text};`,
    )
  })

  it('switches the type scale at the phone breakpoint', () => {
    expect(css).toContain(`@media (max-width:${breakpoints.phone / 16}rem)`)
  })
})
