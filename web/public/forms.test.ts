import { describe, expect, it } from 'vitest'
import { invalidInput } from '#kernel/errors'
import type { Page } from '#kernel/page'
import { loginPage } from './modules/account/login-page.ts'
import { registerPage } from './modules/account/register-page.ts'
import { formPage } from './modules/application/form-page.ts'
import { materialPage } from './modules/application/material-page.ts'
import { ratePage } from './modules/matter/rate-page.ts'
import { localPath } from './site/addresses.ts'
import * as data from './testing/fixtures.ts'
import { markupFaults } from './testing/markup-faults.ts'
import { type Asked, show } from './testing/page-request.ts'

async function refusedPage(page: Page, asked: Asked): Promise<string> {
  const reply = await show(page, {
    ...asked,
    answers: [data.governments, data.governmentName, ...asked.answers],
    params: { ...data.PARAMS, ...asked.params },
  })
  return reply.kind === 'html' ? reply.html : reply.kind
}

const refusedField = (form: string, field: string, values: Record<string, string>) => ({
  form,
  values,
  refusal: invalidInput({}, [{ field, code: 'kernel.field.required' }]),
})

describe('a refused form', () => {
  it('shows again what was typed, and leads to the field by its name', async () => {
    const refused = refusedField('save', 'address', { address: `${data.SHARP}9` })
    const markup = await refusedPage(formPage, {
      ...{ answers: [data.draft], signedIn: true, refused },
      query: { part: 'address' },
    })
    expect(markup).toContain('<title>填写有误：')
    expect(markup).toContain('<a href="#f-address">地址：请填写这一项。</a>')
    expect(markup).toContain('value="&lt;b&gt;&quot;&amp;&#39;许可9"')
    expect(markupFaults(markup)).toEqual([])
  })

  it('never sends a password back', async () => {
    const refused = refusedField('login', 'account', { account: '138', password: 'secret-word' })
    const markup = await refusedPage(loginPage, { answers: [], refused })
    expect(markup).toContain('value="138"')
    expect(markup).not.toContain('secret-word')
  })

  it('stays with the second part of the registration', async () => {
    const values = { part: 'details', phone: '13800000001', code: '1', name: data.SHARP, idNumber: '4' }
    const markup = await refusedPage(registerPage, {
      answers: [],
      refused: refusedField('register', 'idNumber', values),
    })
    expect(markup).toContain('<a href="#f-idNumber">公民身份号码：请填写这一项。</a>')
    expect(markup).toContain('<input type="hidden" name="phone" value="13800000001">')
    expect(markupFaults(markup)).toEqual([])
  })

  it('keeps the second part where another code comes too soon', async () => {
    const values = { part: 'details', phone: '13800000001', name: '张三' }
    const markup = await refusedPage(registerPage, {
      answers: [],
      refused: refusedField('code', 'phone', values),
    })
    expect(markup).toContain('value="张三"')
  })

  it('ties a refused upload to the field of its material', async () => {
    const refused = refusedField('upload', 'file', {})
    const markup = await refusedPage(materialPage, {
      answers: [data.draft],
      signedIn: true,
      params: { seq: '2' },
      refused,
    })
    expect(markup).toContain('<a href="#f-file-2">选择文件：请填写这一项。</a>')
    expect(markupFaults(markup)).toEqual([])
  })
})

it('suggests no grade', async () => {
  const markup = await refusedPage(ratePage, { answers: [data.grantedMatter], signedIn: true })
  expect(markup).not.toContain(' checked=')
})

describe('where a log-in leads', () => {
  it.each(['/suxian/matters', '/suxian/services?text=%E9%A3%9F'])('takes %s', (path) => {
    expect(localPath(path)).toBe(path)
  })
  it.each([undefined, '', '//evil.test', '/\\evil.test', 'https://evil.test', '/a\nb', 'suxian'])(
    'refuses %s',
    (path) => {
      expect(localPath(path)).toBeUndefined()
    },
  )
})
