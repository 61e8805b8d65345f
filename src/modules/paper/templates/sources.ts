import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')

/** The layout all templates share. */
export const layoutSource = read('layout.typ')

/** A template's Typst text and the version that names exactly this text and this layout. */
export interface TemplateSource {
  readonly text: string
  /** `name@` and 16 hexadecimal digits of SHA-256 over the layout and the template. */
  readonly version: string
}

/** Reads `<name>.typ`; throws when the file is missing. */
export function readTemplate(name: string): TemplateSource {
  const text = read(`${name}.typ`)
  const digest = createHash('sha256').update(layoutSource).update('\0').update(text).digest('hex')
  return { text, version: `${name}@${digest.slice(0, 16)}` }
}
