import { describe, expect, it } from 'vitest'
import { nodeEvidencePage } from './modules/evidence/evidence-page.ts'
import { kitLanguagePage } from './modules/kit/kit-page.ts'
import { PAGES } from './pages.ts'
import * as evidence from './testing/evidence-fixtures.ts'
import * as data from './testing/fixtures.ts'
import { markupFaults } from './testing/markup-faults.ts'
import { cases, markupOf, personal } from './testing/page-cases.ts'
import { show } from './testing/page-request.ts'

describe.each(cases)('the page $name', (shown) => {
  it('is sound, escapes its data and says what it must', async () => {
    const markup = await markupOf(shown, 'zh-CN')
    expect(markupFaults(markup)).toEqual([])
    expect(markup.match(/<h1[ >]/g)).toHaveLength(1)
    expect(markup).not.toContain(data.SHARP.slice(0, 4))
    for (const words of shown.says ?? []) expect(markup).toContain(words)
  })

  it.each([
    ['en', '<html lang="en" dir="ltr"'],
    ['ug', '<html lang="ug" dir="rtl"'],
    ['ky', '<html lang="ky-Arab" dir="rtl"'],
  ] as const)('is sound in %s, and says what is in another language', async (locale, root) => {
    const markup = await markupOf(shown, locale)
    if (shown.page !== kitLanguagePage) expect(markup).toContain(root)
    expect(markupFaults(markup)).toEqual([])
  })
})

it('leads from the address on papers to the page of a government', async () => {
  const reply = await show(nodeEvidencePage, { answers: [data.governments], query: { act: evidence.ACT } })
  expect(reply).toEqual({ kind: 'redirect', to: `/suxian/evidence?act=${evidence.ACT}` })
})

it('covers every page but files', () => {
  const seen = new Set(cases.map(({ page }) => page))
  const unseen = PAGES.filter((page) => !seen.has(page)).map(({ path }) => path)
  expect(unseen.every((path) => /\/(files|papers|samples)\/|\.json$|^\/evidence$/.test(path))).toBe(true)
  expect(unseen).toHaveLength(7)
})

it('leads to the log-in page, and back, where a page is personal', async () => {
  for (const { page, answers = [] } of personal) {
    const reply = await show(page, {
      answers: [data.governments, data.governmentName, ...answers],
      params: data.PARAMS,
    })
    expect(reply).toMatchObject({
      kind: 'redirect',
      to: expect.stringContaining('/suxian/login?next=%2Fsuxian%2F'),
    })
  }
})
