import { describe, expect, it } from 'vitest'
import { cardList } from './cards.ts'
import { checkboxesField, radioField, selectField } from './choice-field.ts'
import { errorOf, errorSummary } from './error-summary.ts'
import { periodText } from './fee-and-period.ts'
import { fileField } from './file-field.ts'
import { fileSize } from './file-size.ts'
import { form } from './form.ts'
import { kitTranslate } from './kit-words.ts'
import { notice } from './notice.ts'
import { page } from './page.ts'
import { pageNumbers, pagination } from './pagination.ts'
import { searchBox } from './search-box.ts'
import { steps } from './steps.ts'
import { table } from './table.ts'
import { textareaField, textField } from './text-field.ts'

const t = kitTranslate('zh-CN')
const choices = [
  { value: 'a', label: '甲' },
  { value: 'b', label: '乙' },
]

describe('fields', () => {
  it('tie hint and error to the control, hint first', () => {
    const markup = textField({
      name: 'person.name',
      label: '姓名',
      hint: '与证件一致',
      error: '请填写姓名',
      t,
    }).toString()
    expect(markup).toContain('aria-describedby="f-person.name-hint f-person.name-error"')
    expect(markup).toContain('aria-invalid="true"')
    expect(markup).toContain('required=""')
  })

  it('take an empty hint or error for none', () => {
    const markup = textField({ name: 'note', label: '备注', hint: '', error: '', t }).toString()
    expect(markup).not.toMatch(/aria-|class="hint|field-wrong/)
  })

  it('say when they are optional and then require nothing', () => {
    const markup = textField({ name: 'note', label: '备注', optional: true, t }).toString()
    expect(markup).toContain('（选填）')
    expect(markup).not.toContain('required')
  })

  it('never write a password back', () => {
    const markup = textField({
      name: 'password',
      label: '密码',
      type: 'password',
      value: 'secret',
      t,
    }).toString()
    expect(markup).not.toContain('secret')
  })

  it('keep the first line break of a long text', () => {
    const markup = textareaField({ name: 'note', label: '备注', value: '\n<b>', t }).toString()
    expect(markup).toContain('>\n\n&lt;b&gt;</textarea>')
  })

  it('check the chosen answers only', () => {
    expect(radioField({ name: 'x', label: '题', choices, value: 'b', t }).toString()).toMatch(
      /value="b" checked=""/,
    )
    expect(checkboxesField({ name: 'x', label: '题', choices, values: [], t }).toString()).not.toContain(
      'checked',
    )
    expect(selectField({ name: 'x', label: '题', choices, value: 'a', t }).toString()).toContain(
      'value="a" selected=""',
    )
  })

  it('lead the error summary to the first answer of a group', () => {
    const markup = radioField({ name: 'x', label: '题', choices, t }).toString()
    expect(markup).toContain('id="f-x" type="radio"')
    expect(markup).toContain('id="f-x-2" type="radio"')
  })

  it('state what files may be sent', () => {
    const markup = fileField({
      name: 'f',
      label: '图',
      kinds: ['PDF', 'JPG'],
      maxBytes: 20 * 1024 ** 2,
      t,
    }).toString()
    expect(markup).toContain('可上传PDF、JPG。 每个文件不超过20\u00a0MB。')
    expect(markup).toContain('aria-describedby="f-f-hint"')
  })
})

describe('file size', () => {
  it.each([
    [0, '1\u00a0KB'],
    [1536, '1.5\u00a0KB'],
    [1024 ** 2, '1\u00a0MB'],
    [2_516_582, '2.4\u00a0MB'],
    [5 * 1024 ** 4, '5120\u00a0GB'],
  ])('%i bytes are %s', (bytes, shown) => {
    expect(fileSize(bytes)).toBe(shown)
  })
})

describe('form', () => {
  it('posts with token and key, and sends files only when it says so', () => {
    const spec = { action: '/apply', csrf: 'c"1', idempotencyKey: 'k', body: [] }
    const markup = form(spec).toString()
    expect(markup).toContain('<input type="hidden" name="_csrf" value="c&quot;1">')
    expect(markup).toContain('<input type="hidden" name="_idempotency_key" value="k">')
    expect(markup).not.toContain('enctype')
    expect(form({ ...spec, files: true }).toString()).toContain('enctype="multipart/form-data"')
  })
})

describe('search box', () => {
  it('gives the result an address and keeps the other filters', () => {
    const markup = searchBox({
      action: '/items',
      label: '找事项',
      value: '食品',
      keep: { department: 'SX-SCJG' },
      t,
    })
    expect(markup.toString()).toContain('method="get" action="/items"')
    expect(markup.toString()).toContain('<input type="hidden" name="department" value="SX-SCJG">')
  })
})

describe('errors', () => {
  it('show nothing when nothing is wrong', () => {
    expect(errorSummary({ errors: [], t })).toBeNull()
    expect(errorOf([], 'x')).toBeUndefined()
  })
})

describe('pages of a list', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [5, 12, [1, null, 4, 5, 6, null, 12]],
    [4, 12, [1, 2, 3, 4, 5, null, 12]],
    [12, 12, [1, null, 11, 12]],
  ])('page %i of %i shows %j', (at, pages, shown) => {
    expect(pageNumbers(at, pages)).toEqual(shown)
  })

  it('has no way back on the first page', () => {
    const markup = pagination({ page: 1, pages: 2, href: (at) => `?page=${at}`, t })?.toString()
    expect(markup).toContain('rel="next" href="?page=2"')
    expect(markup).not.toContain('rel="prev"')
    expect(pagination({ page: 1, pages: 1, href: String, t })).toBeNull()
  })
})

describe('other parts', () => {
  it('write a period in words', () => {
    expect(periodText({ count: 0, unit: 'working' }, t)).toBe('当场办结')
    expect(periodText({ count: 5, unit: 'working' }, t)).toBe('5个工作日')
    expect(periodText({ count: 20, unit: 'natural' }, t)).toBe('20日')
  })

  it('mark the current step and lead back to earlier ones only', () => {
    const all = [1, 2, 3].map((at) => ({ label: `步骤${at}`, href: `#${at}` }))
    const markup = steps({ steps: all, current: 2, t }).toString()
    expect(markup.match(/aria-current="step"/g)).toHaveLength(1)
    expect(markup).toContain('href="#1"')
    expect(markup).not.toContain('href="#3"')
  })

  it('repeat the column for the cards of a phone', () => {
    const columns = [{ label: '名称', cell: (row: { name: string }) => row.name, heads: true }]
    const markup = table({ caption: '表', columns, rows: [{ name: '<甲>' }] }).toString()
    expect(markup).toContain('<th scope="row" data-label="名称"><div>&lt;甲&gt;</div></th>')
  })

  it('escape what a notice and a card are given', () => {
    expect(notice({ tone: 'info', body: '<b>', t }).toString()).toContain('&lt;b&gt;')
    const card = cardList({ cards: [{ href: 'javascript:alert(1)', title: '<b>' }] }).toString()
    expect(card).toContain('<a href="about:invalid">&lt;b&gt;</a>')
  })
})

describe('page', () => {
  const bare = {
    lang: 'en',
    dir: 'rtl',
    title: 'Apply',
    government: null,
    account: null,
    nav: [],
    breadcrumb: [],
    body: [],
    t: kitTranslate('en'),
    cssHref: '/assets/public.1a2b.css',
  } as const

  it('works for the whole node, before log-in, from right to left', () => {
    const markup = page(bare)
    expect(markup).toContain('<html lang="en" dir="rtl">')
    expect(markup).not.toContain('class="account"')
    expect(markup).toContain('<a class="brand" href="/">')
    expect(markup).not.toContain('class="nav"')
  })

  it('leads home within the government and says in the title that there are errors', () => {
    const markup = page({ ...bare, government: { name: '苏仙区人民政府', slug: 'suxian' }, hasErrors: true })
    expect(markup).toContain('<a class="brand" href="/suxian/">')
    expect(markup).toContain('<title>Error: Apply - 苏仙区人民政府 - One Window</title>')
  })

  it('keeps personal pages out of search engines', () => {
    expect(page({ ...bare, private: true })).toContain('<meta name="robots" content="noindex">')
    expect(page(bare)).not.toContain('noindex')
  })
})
