import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { type TemplateName, templates } from '../templates/index.ts'
import { sharedSources } from '../templates/sources.ts'
import { type Fonts, loadFonts, type RareFont } from './fonts.ts'
import type { Marks } from './marks.ts'
import { type JsonValue, makePrintable } from './printable.ts'

/** What fixes the bytes of a paper beside its data: same fingerprint and data, same bytes. */
export interface Fingerprint {
  /** Packages, versions and the PDF standard. */
  readonly engine: string
  /** Template name and digest of its source and layout. */
  readonly template: string
  /** SHA-256 of the font files; behind a blank, of each with rare characters that was needed. */
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
  typeset(template: TemplateName, data: object, marks?: Marks): TypesetPaper
  /** Drops memoized results that five documents did not use. */
  evict(): void
}

const PDF_STANDARD = 'a-2a'
const KEPT_AGE = 5

function engineVersion(): string {
  const require = createRequire(import.meta.url)
  const version = (name: string): string => {
    const manifest: { version: string } = require(`${name}/package.json`)
    return `${name}@${manifest.version}`
  }
  return [version('@myriaddreamin/typst-ts-node-compiler'), version('qrcode'), PDF_STANDARD].join(' ')
}

interface Compile {
  readonly compiler: NodeCompiler
  /** @throws Error without personal data where the template fails */
  readonly document: (main: string, paper: object) => NodeTypstDocument
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

/** A compiler that knows the templates and these font files; of a font it reads what names it until a paper needs it. */
function compilerWith(fontPaths: readonly string[]): Compile {
  const workspace = fileURLToPath(new URL('../templates/', import.meta.url))
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fontPaths] }] })
  const pathOf = (name: string): string => `${workspace}${name}.typ`
  for (const [name, text] of Object.entries(sharedSources)) compiler.addSource(pathOf(name), text)
  for (const [name, { text }] of Object.entries(templates)) compiler.addSource(pathOf(name), text)
  return {
    compiler,
    document: (main, paper) => {
      const outcome = compiler.compile({
        mainFilePath: pathOf(main),
        inputs: { paper: JSON.stringify(paper) },
      })
      const fault = outcome.takeError()
      if (outcome.result && !fault) return outcome.result
      const [first]: { message?: string }[] = fault ? compiler.fetchDiagnostics(fault) : []
      throw new Error(withoutQuotes(first?.message ?? 'no document'))
    },
  }
}

/** What the catalog need not say, for it is so anyway (ISO 32000-1 table 321); some readers call it a fault. */
const SAID_NEEDLESSLY = '/Suspects false'

/** Blanks it out; every other byte stays in its place. */
function withoutNeedless(pdf: Buffer): Buffer {
  const at = pdf.indexOf(SAID_NEEDLESSLY, pdf.lastIndexOf('/MarkInfo'))
  if (at >= 0) pdf.fill(' ', at, at + SAID_NEEDLESSLY.length)
  return pdf
}

function exportPdf(compiler: NodeCompiler, document: NodeTypstDocument): Buffer {
  try {
    return withoutNeedless(compiler.pdf(document, { pdfStandard: PDF_STANDARD }))
  } catch (cause) {
    throw new Error(withoutQuotes(cause instanceof Error ? cause.message : 'no PDF'))
  }
}

/** The fonts that a paper with these rare characters is set with beside the usual ones. */
const rareFor = (fonts: Fonts, rare: ReadonlySet<number>): readonly RareFont[] =>
  rare.size === 0 ? [] : fonts.rare().filter((font) => [...rare].some(font.has))

/** Loads templates and finds the fonts; about a tenth of a second. */
export function createEngine(): Engine {
  const fonts = loadFonts()
  const engine = engineVersion()
  const { compiler, document: compile } = compilerWith(fonts.paths)

  return {
    typeset(template, data, marks) {
      const rareSeen = new Set<number>()
      const printable = makePrintable(data as JsonValue, (codePoint) => {
        if (fonts.has(codePoint)) return true
        if (!fonts.rare().some((font) => font.has(codePoint))) return false
        rareSeen.add(codePoint)
        return true
      })
      const rare = rareFor(fonts, rareSeen)
      const main = (marks?.copies ?? 1) > 1 ? 'copies' : template
      const document = compile(main, {
        ...printable,
        rare: rare.map(({ family }) => family),
        ...(marks && { marks, template }),
      })
      const places: TypedPlace[] = compiler.query(document, { selector: '<seal-place>', field: 'value' })
      return {
        pdf: exportPdf(compiler, document),
        pages: document.numOfPages,
        missingGlyphs: printable.missing,
        fingerprint: {
          engine,
          template: templates[template].version,
          fonts: [fonts.digest, ...rare.map(({ digest }) => digest)].join(' '),
        },
        seal: placeOf(places),
      }
    },
    evict: () => compiler.evictCache(KEPT_AGE),
  }
}
