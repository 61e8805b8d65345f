import { fonts, leading, motion, radius, size, space, type Theme, themes, type } from './tokens.ts'

/** A length in px as `rem`, so that a reader's own font size scales it. */
function rem(px: number): string {
  return `${Number((px / 16).toFixed(4))}rem`
}

/** `textMuted` → `text-muted`. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function stack(names: readonly string[]): string {
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

/**
 * The tokens as CSS custom properties (`--color-*`, `--font-*`, `--type-*`, `--space-*`, …),
 * with the themes a reader's system may ask for. Lengths are in `rem`.
 */
export function tokensCss(): string {
  const root = [
    colors(themes.light),
    declarations('font', { text: stack(fonts.text), display: stack(fonts.display), code: stack(fonts.code) }),
    lengths('type', type.public),
    declarations('leading', { text: String(leading.text), tight: String(leading.tight) }),
    lengths('space', { ...space }),
    declarations('radius', { control: `${radius.control}px`, seal: `${radius.seal}px` }),
    declarations('motion', { quick: `${motion.quick}ms`, ease: motion.ease }),
    lengths('size', size),
  ].join('')
  return [
    `:root{color-scheme:light;${root}}`,
    `@media (max-width:40rem){:root{${lengths('type', type.publicPhone)}}}`,
    `@media print{:root{${lengths('type', type.print)}}}`,
    `@media (prefers-contrast:more){:root{${colors(themes.contrast)}}}`,
  ].join('\n')
}
