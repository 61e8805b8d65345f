import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { type TemplateName, templates } from '../templates/index.ts'
import { sharedSources } from '../templates/sources.ts'
import { loadFonts } from './fonts.ts'
import { type JsonValue, makePrintable } from './printable.ts'

/** What fixes the bytes of a paper beside its data: same fingerprint and data, same bytes. */
export interface Fingerprint {
  /** Packages, versions and the PDF standard. */
  readonly engine: string
  /** Template name and digest of its source and layout. */
  readonly template: string
  /** SHA-256 of the font files. */
  readonly fonts: string
}

/** Where the seal stands; points from the lower left corner of its page. */
export interface SealPlace {
  /** From 1. */
  readonly page: number
  readonly rect: readonly [left: number, bottom: number, right: number, top: number]
}

export interface TypesetPaper {
  /** PDF/A-2a. */
  readonly pdf: Buffer
  readonly pages: number
  /** Characters no font had, as `U+XXXX`; they are printed as 〓 and named in the footer. */
  readonly missingGlyphs: string[]
  readonly fingerprint: Fingerprint
  /** Undefined where the paper bears no seal. */
  readonly seal: SealPlace | undefined
}

export interface Engine {
  /** Synchronous. Throws an Error without personal data when the template fails. */
  typeset(template: TemplateName, data: JsonValue): TypesetPaper
  /** Drops memoized results that ten documents did not use. */
  evict(): void
}

const PDF_STANDARD = 'a-2a'
const KEPT_AGE = 10

function engineVersion(): string {
  const require = createRequire(import.meta.url)
  const version = (name: string): string => {
    const manifest: { version: string } = require(`${name}/package.json`)
    return `${name}@${manifest.version}`
  }
  return [version('@myriaddreamin/typst-ts-node-compiler'), version('qrcode'), PDF_STANDARD].join(' ')
}

/** What the layout tells of the seal: points from the upper left corner of its page. */
interface TypedPlace {
  readonly page: number
  readonly left: number
  readonly top: number
  readonly side: number
  readonly height: number
}

function placeOf([found]: readonly TypedPlace[]): SealPlace | undefined {
  if (!found) return undefined
  const { page, left, top, side, height } = found
  return { page, rect: [left, height - top - side, left + side, height - top] }
}

/** Diagnostics quote the document's text in backticks: it is cut out, for it may be personal. */
const withoutQuotes = (message: string): string => message.replace(/`[^`]*`/gs, '`…`')

/** Loads fonts and templates; about a tenth of a second and 60 MB. */
export function createEngine(): Engine {
  const fonts = loadFonts()
  const engine = engineVersion()
  const workspace = fileURLToPath(new URL('../templates/', import.meta.url))
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.files }] })
  const pathOf = (name: string): string => `${workspace}${name}.typ`
  for (const [name, text] of Object.entries(sharedSources)) compiler.addSource(pathOf(name), text)
  for (const [name, { text }] of Object.entries(templates)) compiler.addSource(pathOf(name), text)

  const compile = (template: TemplateName, paper: string): NodeTypstDocument => {
    const outcome = compiler.compile({ mainFilePath: pathOf(template), inputs: { paper } })
    const fault = outcome.takeError()
    if (outcome.result && !fault) return outcome.result
    const [first]: { message?: string }[] = fault ? compiler.fetchDiagnostics(fault) : []
    throw new Error(withoutQuotes(first?.message ?? 'no document'))
  }
  const exportPdf = (document: NodeTypstDocument): Buffer => {
    try {
      return compiler.pdf(document, { pdfStandard: PDF_STANDARD })
    } catch (cause) {
      throw new Error(withoutQuotes(cause instanceof Error ? cause.message : 'no PDF'))
    }
  }
  return {
    typeset(template, data) {
      const printable = makePrintable(data, fonts.has)
      const document = compile(template, JSON.stringify(printable))
      const pages = document.numOfPages
      const places: TypedPlace[] = compiler.query(document, { selector: '<seal-place>', field: 'value' })
      const fingerprint = { engine, template: templates[template].version, fonts: fonts.digest }
      return {
        pdf: exportPdf(document),
        pages,
        missingGlyphs: printable.missing,
        fingerprint,
        seal: placeOf(places),
      }
    },
    evict: () => compiler.evictCache(KEPT_AGE),
  }
}
