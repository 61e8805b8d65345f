import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')

/** What templates share: the layout of every paper, and the parts of records and forms. */
export const sharedSources = {
  basis: read('basis.typ'),
  shapes: read('shapes.typ'),
  page: read('page.typ'),
  seal: read('seal.typ'),
  layout: read('layout.typ'),
  forms: read('forms.typ'),
  copies: read('copies.typ'),
}

const shared = Object.values(sharedSources)
  .map((source) => `${source}\0`)
  .join('')

/** A template's Typst text and the version that names exactly this text and what it shares. */
export interface TemplateSource {
  readonly text: string
  /** `name@` and 16 hexadecimal digits of SHA-256 over what is shared and the template. */
  readonly version: string
}

/** Reads `<name>.typ`; throws when the file is missing. */
export function readTemplate(name: string): TemplateSource {
  const text = read(`${name}.typ`)
  const digest = createHash('sha256').update(shared).update(text).digest('hex')
  return { text, version: `${name}@${digest.slice(0, 16)}` }
}
