import { describe, expect, it } from 'vitest'
import { contrastRatio } from '../../tokens/contrast.ts'
import type { themes } from '../../tokens/tokens.ts'
import { themeOf } from './theme.ts'

const tokenOf = (theme: keyof typeof themes, name: string): string => {
  const value = (themeOf(theme).token as Record<string, unknown>)[name]
  if (typeof value !== 'string') throw new Error(`no colour ${name}`)
  return value
}

/** Text and the ground it stands on in the components, with the ratio of WCAG 2.2 (1.4.3, 1.4.11). */
const PAIRS = [
  ['colorText', 'colorBgContainer', 7],
  ['colorText', 'colorFillAlter', 7],
  ['colorTextSecondary', 'colorBgContainer', 4.5],
  ['colorTextPlaceholder', 'colorBgContainer', 4.5],
  ['colorTextDescription', 'colorFillAlter', 4.5],
  ['colorLink', 'colorBgContainer', 4.5],
  ['colorError', 'colorBgContainer', 4.5],
  ['colorErrorText', 'colorErrorBg', 4.5],
  ['colorSuccess', 'colorSuccessBg', 4.5],
  ['colorWarningText', 'colorWarningBg', 4.5],
  ['colorBorder', 'colorBgContainer', 3],
] as const

describe('component theme', () => {
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    for (const [ink, on, least] of PAIRS) {
      it(`${theme}: ${ink} on ${on} keeps ${least}:1`, () => {
        expect(contrastRatio(tokenOf(theme, ink), tokenOf(theme, on))).toBeGreaterThanOrEqual(least)
      })
    }
    it(`${theme}: what stands on the primary colour keeps 7:1`, () => {
      expect(
        contrastRatio(tokenOf(theme, 'colorTextLightSolid'), tokenOf(theme, 'colorPrimary')),
      ).toBeGreaterThanOrEqual(7)
    })
  }

  it('stands still for a reader who asks for less motion', () => {
    expect(themeOf('light', { moves: false, scale: 1 }).token?.motion).toBe(false)
  })

  it('grows with the letters that a reader asks for', () => {
    const sizesAt = (scale: number): number[] => {
      const {
        fontSize = 0,
        fontSizeSM = 0,
        controlHeight = 0,
      } = themeOf('light', { moves: true, scale }).token ?? {}
      return [fontSize, fontSizeSM, controlHeight]
    }
    expect(sizesAt(1.25)).toEqual(sizesAt(1).map((size) => size * 1.25))
  })
})
