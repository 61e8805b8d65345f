import { describe, expect, it } from 'vitest'
import { breakpoints } from '../../tokens/tokens.ts'
import { KIT_LANGUAGES } from './kit-words.ts'
import { samplePage } from './sample.ts'
import { writtenCss } from './stylesheet.ts'

const css = writtenCss()
const looks = {
  size: { href: '#', label: '' },
  themes: [{ href: '#', label: '', current: true }],
}
const sampleText = KIT_LANGUAGES.map((language) => samplePage(language, { cssHref: '', looks })).join('')
/** Every declaration as `property: value`; preludes of rules and of media queries are not among them. */
const declarations = [...css.matchAll(/[{;]([a-z-]+):([^{};]+)(?=[;}])/g)].map(
  ([, property = '', value = '']) => [property, value] as const,
)

describe('the style sheet', () => {
  it('was read and stays small', () => {
    expect(declarations.length).toBeGreaterThan(400)
    expect(Buffer.byteLength(css)).toBeLessThan(35 * 1024)
  })

  it('uses logical properties only', () => {
    const physical =
      /^(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom).*|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|float|clear)$/
    expect(declarations.filter(([property]) => physical.test(property))).toEqual([])
    const sided = declarations.filter(
      ([property, value]) => /^(text-align|justify-content)$/.test(property) && /left|right/.test(value),
    )
    expect(sided).toEqual([])
  })

  it('writes no four-sided shorthand, which would be physical', () => {
    const four = declarations.filter(
      ([property, value]) =>
        /^(margin|padding|inset)$/.test(property) && value.trim().split(/ (?![^(]*\))/).length > 3,
    )
    expect(four).toEqual([])
  })

  it('takes every colour from the tokens', () => {
    const rules = css.slice(css.indexOf('*,'))
    const literal = [...rules.slice(0, rules.indexOf('@page')).matchAll(/#[0-9a-f]{3,8}\b|rgba?\(|hsl/g)]
    expect(literal).toEqual([])
  })

  it('uses only custom properties that exist', () => {
    const known = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
    const used = [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name)
    expect(used.length).toBeGreaterThan(100)
    expect(used.filter((name) => !known.has(name))).toEqual([])
  })

  it('changes at the breakpoints of the tokens', () => {
    const widths = [...css.matchAll(/(?:min|max)-width:([\d.]+)rem/g)].map(([, width]) =>
      Math.floor(Number(width) * 16),
    )
    expect(new Set(widths)).toEqual(new Set(Object.values(breakpoints)))
  })

  it('styles only classes that the parts write', () => {
    const written = new Set(
      [...sampleText.matchAll(/ class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')),
    )
    const styled = new Set([...css.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].map(([, name = '']) => name))
    expect([...styled].filter((name) => !written.has(name))).toEqual([])
  })

  it('keeps a visible focus and a print form', () => {
    expect(css).toContain(':focus-visible{outline:3px solid var(--color-ink)')
    expect(css).toContain('@media print')
  })
})
