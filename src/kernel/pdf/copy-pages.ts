import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { numberStamp } from './number-stamp.ts'
import { dictWith, type ObjectWriter, withRefs } from './object-writer.ts'

/** What every copied page shares: the page tree and the font of its number. */
export interface Shared {
  readonly pages: PDFRef
  readonly font: PDFRef
}

/** A font name that no page uses for its own. */
const FONT = PDFName.of('YcPageNumber')
const NOTHING = PDFName.of('Stamp')
/** Printed, and nothing that reacts to a hand. */
const PRINTED = 4

const nameOf = (text: string) => PDFName.of(text)

/** The appearance that an annotation shows now: a stream, or the one of its state. */
function appearanceOf(annotation: PDFDict, context: PDFContext): PDFRef | undefined {
  const normal = context.lookupMaybe(annotation.get(nameOf('AP')), PDFDict)?.get(nameOf('N'))
  if (context.lookup(normal) instanceof PDFStream) return normal instanceof PDFRef ? normal : undefined
  const state = annotation.get(nameOf('AS'))
  const states = context.lookup(normal)
  const chosen = states instanceof PDFDict && state instanceof PDFName ? states.get(state) : undefined
  return chosen instanceof PDFRef && context.lookup(chosen) instanceof PDFStream ? chosen : undefined
}

/** Annotations as pictures of what they show, without what they do. */
function picturesOf(page: PDFPage, context: PDFContext): PDFDict[] {
  const annotations = page.node.Annots()?.asArray() ?? []
  return annotations.flatMap((item) => {
    const annotation = context.lookup(item)
    if (!(annotation instanceof PDFDict)) return []
    const [shown, rect] = [appearanceOf(annotation, context), annotation.get(nameOf('Rect'))]
    if (!shown || !rect) return []
    const picture = PDFDict.withContext(context)
    picture.set(nameOf('Type'), nameOf('Annot'))
    picture.set(nameOf('Subtype'), NOTHING)
    picture.set(nameOf('Rect'), rect)
    picture.set(nameOf('F'), PDFNumber.of(PRINTED))
    const appearance = PDFDict.withContext(context)
    appearance.set(nameOf('N'), shown)
    picture.set(nameOf('AP'), appearance)
    return [picture]
  })
}

/** Content streams of a page, as references. */
function contentsOf(page: PDFPage, context: PDFContext): PDFObject[] {
  const contents = page.node.get(nameOf('Contents'))
  const found = context.lookup(contents)
  if (found instanceof PDFArray) return found.asArray()
  return contents ? [contents] : []
}

const KEPT = ['MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Group'] as const

/** Copies pages of one document into the file that is being written. */
class PageCopier {
  private readonly numbers = new Map<string, number>()
  private readonly waiting: { readonly from: PDFRef; readonly to: number }[] = []
  private readonly context: PDFContext
  private readonly writer: ObjectWriter
  private readonly shared: Shared

  constructor(context: PDFContext, writer: ObjectWriter, shared: Shared) {
    this.context = context
    this.writer = writer
    this.shared = shared
  }

  private readonly mapped = (ref: PDFRef): PDFRef => {
    const known = this.numbers.get(ref.toString())
    if (known !== undefined) return PDFRef.of(known)
    const to = this.writer.reserve()
    this.numbers.set(ref.toString(), to)
    this.waiting.push({ from: ref, to })
    return PDFRef.of(to)
  }

  private resources(page: PDFPage): PDFDict {
    const own = this.context.lookup(page.node.getInheritableAttribute(nameOf('Resources')))
    const copy =
      own instanceof PDFDict ? dictWith(own, this.context, this.mapped) : PDFDict.withContext(this.context)
    const held = own instanceof PDFDict ? this.context.lookup(own.get(nameOf('Font'))) : undefined
    const fonts =
      held instanceof PDFDict ? dictWith(held, this.context, this.mapped) : PDFDict.withContext(this.context)
    fonts.set(FONT, this.shared.font)
    copy.set(nameOf('Font'), fonts)
    return copy
  }

  /** The bytes of one page, with its number where it has one, and of everything that it needs. */
  *page(page: PDFPage, at: number, number: number | null): Generator<Uint8Array> {
    const { context, mapped, writer } = this
    const copy = PDFDict.withContext(context)
    copy.set(nameOf('Type'), nameOf('Page'))
    copy.set(nameOf('Parent'), this.shared.pages)
    for (const key of KEPT) {
      const value = page.node.getInheritableAttribute(nameOf(key))
      if (value) copy.set(nameOf(key), withRefs(value, context, mapped))
    }
    copy.set(nameOf('Resources'), this.resources(page))
    const contents = PDFArray.withContext(context)
    const [open, shut] = [writer.reserve(), writer.reserve()]
    contents.push(PDFRef.of(open))
    for (const stream of contentsOf(page, context)) contents.push(withRefs(stream, context, mapped))
    contents.push(PDFRef.of(shut))
    copy.set(nameOf('Contents'), contents)
    const pictures = PDFArray.withContext(context)
    for (const picture of picturesOf(page, context)) pictures.push(dictWith(picture, context, mapped))
    if (pictures.size() > 0) copy.set(nameOf('Annots'), pictures)
    yield writer.write(open, streamOf('q\n'))
    const stamp = number === null ? '' : numberStamp(page, number, FONT.toString())
    yield writer.write(shut, streamOf(`\nQ\n${stamp}`))
    yield writer.write(at, copy)
    yield* this.needed()
  }

  /** Everything that copied objects refer to and that was not written yet. */
  private *needed(): Generator<Uint8Array> {
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      const found = this.context.lookup(next.from)
      yield this.writer.write(next.to, found ? withRefs(found, this.context, this.mapped) : 'null')
    }
  }
}

const streamOf = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`

/**
 * The bytes of all pages of a document.
 * @param pages numbers of objects for them, one each
 * @param first number on the first page; null where they bear none
 */
export function* copyPages(
  document: PDFDocument,
  writer: ObjectWriter,
  shared: Shared,
  pages: readonly number[],
  first: number | null,
): Generator<Uint8Array> {
  const copier = new PageCopier(document.context, writer, shared)
  for (const [n, page] of document.getPages().entries()) {
    const at = pages[n]
    if (at !== undefined) yield* copier.page(page, at, first === null ? null : first + n)
  }
}
