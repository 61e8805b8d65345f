import { elderSize, fonts, leading, motion, radius, size, space, type Theme, themes, type } from './tokens.ts'

/** A length in px as `rem`, so that a reader's own font size scales it. */
function rem(px: number): string {
  return `${Number((px / 16).toFixed(4))}rem`
}

/** `textMuted` → `text-muted`. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Names of faces as a value of CSS, the first that is there to be used. */
export function stack(names: readonly string[]): string {
  return names.map((name) => (name.includes(' ') ? `"${name}"` : name)).join(',')
}

function declarations(prefix: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `--${prefix}-${kebab(name)}:${value};`)
    .join('')
}

function lengths(prefix: string, values: Readonly<Record<string, number>>): string {
  return declarations(prefix, Object.fromEntries(Object.entries(values).map(([name, px]) => [name, rem(px)])))
}

function colors(theme: Theme): string {
  return declarations('color', theme)
}

const SCHEMES = { light: 'light', dark: 'dark', contrast: 'light' } as const

/** A theme as a rule; the browser's own controls and scroll bars follow it. */
const themed = (selector: string, name: keyof typeof themes): string =>
  `${selector}{color-scheme:${SCHEMES[name]};${colors(themes[name])}}`

/** Where the reader chose no theme, what his system asks for counts. */
const UNCHOSEN = ':root:not([data-theme])'

/** The themes: the reader's choice (`data-theme` of the root), else the system's; paper is always white. */
function themeRules(): string[] {
  return [
    `@media (prefers-color-scheme:dark){${themed(UNCHOSEN, 'dark')}}`,
    `@media (prefers-contrast:more){${themed(UNCHOSEN, 'contrast')}}`,
    themed(':root[data-theme=dark]', 'dark'),
    themed(':root[data-theme=contrast]', 'contrast'),
    `@media print{${themed(':root:root:root', 'light')}}`,
  ]
}

/** 长辈版: `data-size=elder` of the root. */
function elderRules(): string[] {
  const elder = ':root[data-size=elder]'
  return [
    `${elder}{${lengths('type', type.elder)}${lengths('size', elderSize)}}`,
    `@media (max-width:40rem){${elder}{${lengths('type', type.elderPhone)}}}`,
  ]
}

/**
 * The tokens as CSS custom properties (`--color-*`, `--font-*`, `--type-*`, `--space-*`, …),
 * with the themes and sizes a reader or his system may ask for. Lengths are in `rem`.
 */
export function tokensCss(): string {
  const root = [
    declarations('font', { text: stack(fonts.text), display: stack(fonts.display), code: stack(fonts.code) }),
    lengths('type', type.public),
    declarations('leading', { text: String(leading.text), tight: String(leading.tight) }),
    lengths('space', { ...space }),
    declarations('radius', { control: `${radius.control}px`, seal: `${radius.seal}px` }),
    declarations('motion', { quick: `${motion.quick}ms`, ease: motion.ease }),
    lengths('size', size),
  ].join('')
  return [
    themed(':root', 'light'),
    `:root{${root}}`,
    `@media (max-width:40rem){:root{${lengths('type', type.publicPhone)}}}`,
    `@media print{:root{${lengths('type', type.print)}}}`,
    ...themeRules(),
    ...elderRules(),
    `:root[dir=rtl]{${declarations('leading', { text: String(leading.arabic), tight: '1.6' })}}`,
  ].join('\n')
}
