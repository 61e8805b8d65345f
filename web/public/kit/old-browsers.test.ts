import { describe, expect, it } from 'vitest'
import { lowerCss } from './lower-css.ts'
import { publicCss } from './stylesheet.ts'

/** What Chromium 78 knows, of what the sheets use; a word that is new here is looked up before it is added. */
const KNOWN = {
  properties:
    '-webkit-appearance -webkit-print-color-adjust -webkit-text-size-adjust align-items background block-size border border-block-end border-block-start border-collapse border-color border-inline-end border-inline-start border-radius bottom box-shadow box-sizing break-after break-inside clip-path color column-gap columns content cursor display fill flex flex-direction flex-wrap font font-display font-family font-size font-style font-variant-numeric font-weight grid-column grid-template-columns inline-size justify-content left line-break line-height list-style margin margin-block-end margin-block-start margin-inline-end margin-inline-start max-inline-size min-block-size min-inline-size opacity order outline outline-color outline-offset overflow overflow-wrap padding padding-block-end padding-block-start padding-inline-end padding-inline-start position resize right size src stroke stroke-dasharray stroke-width table-layout text-align text-decoration text-decoration-color top transition unicode-bidi unicode-range vertical-align white-space word-break z-index',
  pseudos:
    '::after ::before ::placeholder :disabled :first-child :focus :hover :lang( :last-child :not( :root :visited',
  functions: 'attr( calc( cubic-bezier( format( inset( lang( minmax( not( repeat( url( var(',
  rules: '@font-face @media @page @supports',
}

/** Newer words that an older browser leaves out without harm, and what is seen there instead. */
const WITHOUT_HARM: Readonly<Record<string, string>> = {
  'accent-color': 'controls in the colours of the system',
  appearance: 'the prefixed one stands before it',
  'color-scheme': 'scroll bars and controls stay light',
  gap: 'margins of the items, within @supports',
  'print-color-adjust': 'the prefixed one stands before it',
  'text-autospace': 'no space between Chinese and Latin letters',
  'text-decoration-thickness': 'a thin line',
  'text-size-adjust': 'the prefixed one stands before it',
  'text-underline-offset': 'the line is nearer to the letters',
  'text-wrap': 'headings break where the line is full',
  '::file-selector-button': 'the button of the system',
  ':focus-visible': 'the focus ring of the browser',
  'min(': 'the declaration falls away: columns of their own on wide screens, one on a phone',
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const found = (css: string, pattern: RegExp): string[] => [
  ...new Set([...css.matchAll(pattern)].map(([, word = '']) => word)),
]
const unknown = (used: readonly string[], known: string): string[] =>
  used.filter((word) => !words(known).has(word) && WITHOUT_HARM[word] === undefined)

describe('the style sheet in Chromium 78', () => {
  const css = publicCss()
  const selectors = [...css.matchAll(/(?:^|[{}])([^{}@;]+)\{/g)]
    .map(([, selector = '']) => selector)
    .join('\n')
  const properties = found(css, /[{;]([a-z-]+):/g).filter((name) => !name.startsWith('--'))

  it('uses no property that is newer', () => {
    expect(properties.length).toBeGreaterThan(60)
    expect(unknown(properties, KNOWN.properties)).toEqual([])
  })

  it('uses no selector that is newer', () => {
    const pseudos = found(selectors, /(::?[a-z-]+\(?)/g)
    expect(pseudos.length).toBeGreaterThan(8)
    expect(unknown(pseudos, KNOWN.pseudos)).toEqual([])
  })

  it('uses no function and no rule that is newer', () => {
    expect(unknown(found(css, /([a-z-]+\()/g), KNOWN.functions)).toEqual([])
    expect(unknown(found(css, /(@[a-z-]+)/g), KNOWN.rules)).toEqual([])
  })

  it('excuses nothing that it does not use', () => {
    const used = [...properties, ...found(css, /(::?[a-z-]+)/g), ...found(css, /([a-z-]+\()/g)]
    expect(Object.keys(WITHOUT_HARM).filter((word) => !used.includes(word))).toEqual([])
  })
})

describe('a lowered sheet', () => {
  it('writes out both edges of an axis', () => {
    expect(lowerCss('p{margin-block:0 var(--a);padding-inline:calc(1px + 2px)}')).toBe(
      'p{margin-block-start:0;margin-block-end:var(--a);padding-inline-start:calc(1px + 2px);padding-inline-end:calc(1px + 2px)}',
    )
  })
  it('gives places sides, mirrored from right to left', () => {
    expect(lowerCss('.a,.b{inset-block-start:1px;inset-inline-start:2px}')).toBe(
      '.a,.b{top:1px;left:2px}[dir=rtl] .a,[dir=rtl] .b{right:2px;left:auto}',
    )
  })
  it('keeps the items of a flex box apart where there is no gap, and leaves grids alone', () => {
    expect(lowerCss('.a{display:flex;gap:1px 2px}')).toBe(
      '.a{display:flex;gap:1px 2px}@supports not (inset:0){.a>:not(:last-child){margin-inline-end:2px}.a>*{margin-block-end:1px}}',
    )
    expect(lowerCss('.a{display:grid;gap:1px}')).toBe('.a{display:grid;gap:1px}')
  })
  it('gives a grid its columns on wide screens where lengths cannot be compared', () => {
    const columns = 'repeat(auto-fill,minmax(min(100%,12rem),1fr))'
    expect(lowerCss(`.a{grid-template-columns:${columns}}`)).toBe(
      `.a{grid-template-columns:${columns}}@media (min-width:40rem){@supports not (inset:0){.a{grid-template-columns:repeat(auto-fill,minmax(12rem,1fr))}}}`,
    )
  })
})
