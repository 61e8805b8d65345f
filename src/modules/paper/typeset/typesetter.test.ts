import { setTimeout } from 'node:timers/promises'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { afterAll, describe, expect, it } from 'vitest'
import { type TemplateName, templates } from '../templates/index.ts'
import { hardPapers, papers, templateNames } from '../templates/papers.fixtures.ts'
import { TypesetError, type TypesetFault } from './errors.ts'
import { pathOfFont, RARE_FONTS } from './font-files.ts'
import { createTypesetter, type TypesetLog } from './typesetter.ts'

const log: TypesetLog[] = []
const typesetter = createTypesetter({ onLog: (entry) => log.push(entry) })
afterAll(() => typesetter.close())

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

async function faultOf(attempt: Promise<unknown>): Promise<TypesetFault | undefined> {
  try {
    await attempt
    return undefined
  } catch (cause) {
    if (cause instanceof TypesetError) return cause.fault
    throw cause
  }
}

/** What a process of its own says about the same data. */
async function elsewhere(template: TemplateName): Promise<Buffer> {
  const other = createTypesetter({ onLog: () => undefined })
  try {
    return (await other.typeset(template, hardPapers[template])).pdf
  } finally {
    await other.close()
  }
}

describe.each(templateNames)('template %s', (name) => {
  it('sets an ordinary paper on one page or two', async () => {
    const paper = await typesetter.typeset(name, papers[name])
    expect(paper.pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(paper.pages).toBeLessThanOrEqual(2)
    expect(pagesOf(paper.pdf)).toBe(paper.pages)
    expect(paper.missingGlyphs).toEqual([])
    expect(paper.fingerprint.template).toBe(templates[name].version)
    expect(paper.fingerprint.fonts).toMatch(/^[0-9a-f]{64}$/)
  })

  it('marks a preview, which shows no seal to sign over', async () => {
    const issued = await typesetter.typeset(name, papers[name])
    const previewed = await typesetter.typeset(name, papers[name], { preview: true })
    expect(previewed.pages).toBe(issued.pages)
    expect(previewed.seal).toBeUndefined()
  })

  it('sets long, hostile and rare text, to the same bytes each time', async () => {
    const first = await typesetter.typeset(name, hardPapers[name])
    const second = await typesetter.typeset(name, structuredClone(hardPapers[name]))
    expect(pagesOf(first.pdf)).toBe(first.pages)
    expect(second.pdf.equals(first.pdf)).toBe(true)
  })

  it('refuses data of another template and names no value', async () => {
    const wrong = { ...papers[name], illustrative: 'secret-value' }
    const attempt = typesetter.typeset(name, JSON.parse(JSON.stringify(wrong)))
    await expect(attempt).rejects.toMatchObject({ fault: 'data-invalid' })
    await expect(attempt).rejects.not.toThrow(/secret-value/)
  })
})

/** What each page of a PDF says, without its white space. */
async function textsOf(pdf: Buffer): Promise<string[]> {
  const pdfium = await PDFiumLibrary.init()
  const document = await pdfium.loadDocument(pdf)
  const texts = [...document.pages()].map((page) => page.getText().replace(/\s/g, ''))
  document.destroy()
  pdfium.destroy()
  return texts
}

describe('the printed list', () => {
  const cell = (row: number, lines: number) => `始${row}。${'长'.repeat(lines * 12)}终${row}。`
  const said = (text: string, mark: string) =>
    [...text.matchAll(new RegExp(`${mark}(\\d+)。`, 'g'))].map(([, n]) => n)
  const list = (lines: number) => ({
    ...papers['list-sheet'],
    columns: [
      { title: '编号', width: 10, unbroken: true },
      { title: '内容', width: 20 },
      { title: '备注', width: 80 },
    ],
    rows: Array.from({ length: 30 }, (_, row) => [`A${row}`, cell(row, lines), '无']),
  })

  it('ends its pages between rows', async () => {
    const texts = await textsOf((await typesetter.typeset('list-sheet', list(9))).pdf)
    expect(texts.length).toBeGreaterThan(3)
    for (const text of texts) expect(said(text, '始')).toEqual(said(text, '终'))
  })

  it('cuts only a row longer than half a page', async () => {
    const texts = await textsOf((await typesetter.typeset('list-sheet', list(60))).pdf)
    expect(texts.flatMap((text) => said(text, '终'))).toHaveLength(30)
  })
})

describe('typesetter', () => {
  it('reports characters no font has, and sets rare ones where a font for them is installed', async () => {
    const paper = await typesetter.typeset('licence', hardPapers.licence)
    const rare = RARE_FONTS.some((font) => pathOfFont(font) !== undefined)
    expect(paper.missingGlyphs).toEqual([...(rare ? [] : ['U+30EDD']), 'U+202E'])
  })

  it('sets a name in Uyghur letters with a font for them, which stands in the fingerprint', async () => {
    const name = '古丽巴哈尔·阿卜杜热西提（گۈلباھار ئابدۇرېشىت）'
    const { holder, ...licence } = papers.licence
    const paper = await typesetter.typeset('licence', { ...licence, holder: { ...holder, name } })
    expect(paper.missingGlyphs).toEqual([])
    expect(paper.fingerprint.fonts.split(' ')).toHaveLength(2)
  })

  it.each([
    ['Kyrgyz', 'Өмүркул Жаңыбаев'],
    ['Kazakh', 'Әлімжан Құнанбайұлы Ғ. Һ. Ө. І.'],
    ['Uyghur', 'Гүлбаһар Җанибек қизи'],
    ['Turkish', 'Şahin Yılmazoğlu İpek'],
  ])('sets a name in %s letters with a font for them', async (_script, name) => {
    const { holder, ...licence } = papers.licence
    const paper = await typesetter.typeset('licence', { ...licence, holder: { ...holder, name } })
    expect(paper.missingGlyphs).toEqual([])
    expect(paper.fingerprint.fonts.split(' ')).toHaveLength(2)
    expect(paper.pdf.includes('NotoSerif-')).toBe(true)
  })

  it('sets sixty materials, the seal on the last page', async () => {
    const materials = Array.from({ length: 60 }, (_, n) => ({
      ...{ name: `经营场所布局图${'_v2'.repeat(n)}.pdf`, form: 'copy' as const, copies: 1 },
    }))
    const { pages, seal } = await typesetter.typeset('receipt', { ...papers.receipt, materials })
    expect(pages).toBeGreaterThan(2)
    expect(seal?.page).toBe(pages)
  })

  it.each([
    ...(['acceptance', 'correction-notice', 'special-procedure', 'suspension', 'resumption'] as const),
    ...(['extension', 'payment-notice', 'collection-notice'] as const),
  ])('sets a short notice on one page, its seal on it: %s', async (name) => {
    const { pages, seal } = await typesetter.typeset(name, papers[name])
    expect([pages, seal?.page]).toEqual([1, 1])
  })

  it('sets a short application form on one page, without a seal', async () => {
    const { pages, seal } = await typesetter.typeset('application-form', papers['application-form'])
    expect([pages, seal]).toEqual([1, undefined])
  })

  it('sets the receipt of eight materials on one sheet', async () => {
    expect(papers.receipt.materials).toHaveLength(8)
    expect((await typesetter.typeset('receipt', papers.receipt)).pages).toBe(1)
  })

  it('says of itself that it is tagged, and nothing that some readers take for a fault', async () => {
    const { pdf } = await typesetter.typeset('grant', papers.grant)
    expect(pdf.includes('/Marked true')).toBe(true)
    expect(pdf.includes('/Suspects')).toBe(false)
  })

  it('makes the same bytes in another process', async () => {
    const here = await typesetter.typeset('refusal', hardPapers.refusal)
    expect((await elsewhere('refusal')).equals(here.pdf)).toBe(true)
  })

  it('refuses a day that does not exist', async () => {
    const attempt = typesetter.typeset('grant', { ...papers.grant, date: '2026-02-30' })
    expect(await faultOf(attempt)).toBe('data-invalid')
  })

  it('loses one document when its process dies and makes the next', async () => {
    const started: number[] = []
    const attempt = createTypesetter({
      onLog: ({ event, pid }) => {
        if (event !== 'process-started') return
        started.push(pid)
        if (started.length === 1) process.kill(pid, 'SIGKILL')
      },
    })
    const lost = attempt.typeset('authority', papers.authority)
    const next = attempt.typeset('authority', papers.authority)
    expect(await faultOf(lost)).toBe('crashed')
    expect((await next).pages).toBe(1)
    await attempt.close()
    expect(started).toHaveLength(2)
  })

  it('starts again when its process died between two documents', async () => {
    const events: TypesetLog[] = []
    const steady = createTypesetter({ onLog: (entry) => events.push(entry) })
    await steady.typeset('authority', papers.authority)
    process.kill(events[0]?.pid ?? 0, 'SIGKILL')
    await setTimeout(200)
    expect((await steady.typeset('authority', papers.authority)).pages).toBe(1)
    await steady.close()
    expect(events.map(({ event }) => event)).toEqual(['process-started', 'process-lost', 'process-started'])
  })

  it('ends a process that takes too long', async () => {
    const hurried = createTypesetter({ onLog: () => undefined, timeoutMs: 1 })
    expect(await faultOf(hurried.typeset('authority', papers.authority))).toBe('timeout')
    await hurried.close()
  })

  it('replaces its process after the given number of documents', async () => {
    const events: string[] = []
    const frugal = createTypesetter({ onLog: ({ event }) => events.push(event), documentsPerProcess: 2 })
    const order = [papers.authority, papers.authority, papers.authority]
    await Promise.all(order.map((data) => frugal.typeset('authority', data)))
    await frugal.close()
    expect(events).toEqual(['process-started', 'process-recycled', 'process-started'])
  })

  it('finishes what was asked before it closes, then refuses', async () => {
    const closing = createTypesetter({ onLog: () => undefined })
    const asked = closing.typeset('authority', papers.authority)
    await closing.close()
    expect((await asked).pages).toBe(1)
    expect(await faultOf(closing.typeset('authority', papers.authority))).toBe('closed')
  })

  it('needed one process for all papers above', () => {
    expect(log.map(({ event }) => event)).toEqual(['process-started'])
  })
})
