import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CITIZEN, createTrialServer, multipart, readShown, type TrialServer } from './trial.fixtures.ts'

let server: TrialServer
beforeAll(async () => {
  server = await createTrialServer()
})
afterAll(() => server.close())

const PAGE = '/trial/page'

/** A browser at the page: its cookies and the token of its form. */
async function visit(cookie = ''): Promise<{ cookie: string; csrf: string }> {
  const answer = await server.app.inject({ method: 'GET', url: PAGE, headers: { cookie } })
  const seed = answer.cookies.find(({ name }) => name === 'yc_form')
  return { cookie: `${cookie}; yc_form=${seed?.value}`, csrf: readShown(answer.body).csrf }
}

const submit = (form: string, fields: Record<string, string | string[]>, cookie: string) =>
  server.app.inject({
    method: 'POST',
    url: `${PAGE}?do=${form}`,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      ),
    ).toString(),
  })

describe('a form', () => {
  it('goes on where it was done', async () => {
    const { cookie, csrf } = await visit()
    const done = await submit('save', { name: '一', _csrf: csrf, _idempotency_key: 'k1' }, cookie)
    expect([done.statusCode, done.headers.location]).toEqual([303, '/trial/saved?name=%E4%B8%80'])
  })
  it('is shown again with what was typed and what is wrong', async () => {
    const { cookie, csrf } = await visit()
    const sent = { name: '一二三四五六七八九十多', tags: ['甲', '乙'], _csrf: csrf, _idempotency_key: 'k2' }
    const again = await submit('save', sent, cookie)
    expect(again.statusCode).toBe(422)
    expect(readShown(again.body)).toMatchObject({
      csrf,
      code: 'kernel.invalid-input',
      values: { name: sent.name, tags: sent.tags },
      fields: [{ field: 'name', code: 'kernel.field.maxLength', params: { limit: 10 } }],
    })
    expect(JSON.stringify(readShown(again.body).values)).not.toContain('_csrf')
  })
  it('is shown again where the rules refuse it', async () => {
    const { cookie, csrf } = await visit()
    const again = await submit('refuse', { name: '一', _csrf: csrf, _idempotency_key: 'k3' }, cookie)
    expect(again.statusCode).toBe(409)
    expect(readShown(again.body)).toMatchObject({ code: 'kernel.changed-meanwhile', values: { name: '一' } })
  })
  it('keeps its fields where its file is refused', async () => {
    const { cookie, csrf } = await visit()
    const { payload, headers } = multipart([
      { name: 'name', value: '一' },
      { name: 'file', value: 'no pdf', file: 'a.pdf', type: 'application/pdf' },
      { name: '_csrf', value: csrf },
      { name: 'tags', value: '甲' },
    ])
    const request = {
      method: 'POST',
      url: `${PAGE}?do=attach`,
      headers: { ...headers, cookie },
      payload,
    } as const
    const again = await server.app.inject(request)
    expect(again.statusCode).toBe(422)
    expect(readShown(again.body)).toMatchObject({
      values: { name: '一', tags: '甲' },
      fields: [{ field: 'file' }],
    })
  })
  it('shows the same page with what came of it where nothing follows', async () => {
    const { cookie, csrf } = await visit()
    const { payload, headers } = multipart([
      { name: 'name', value: '一' },
      { name: '_csrf', value: csrf },
      { name: '_idempotency_key', value: 'k4' },
    ])
    const request = {
      method: 'POST',
      url: `${PAGE}?do=attach`,
      headers: { ...headers, cookie },
      payload,
    } as const
    expect(readShown((await server.app.inject(request)).body)).toMatchObject({
      sent: { form: 'attach', values: { name: '一' }, output: { bytes: 0 } },
    })
  })
  it('needs the token made for this browser and this session', async () => {
    const mine = await visit()
    const other = await visit()
    const fields = { name: '一', _idempotency_key: randomUUID() }
    const refused = [
      await submit('save', fields, mine.cookie),
      await submit('save', { ...fields, _csrf: other.csrf }, mine.cookie),
      await submit('save', { ...fields, _csrf: mine.csrf }, ''),
      await submit('save', { ...fields, _csrf: mine.csrf }, `${mine.cookie}; yc_hall=the-token`),
      await submit('save', { ...fields, _csrf: [mine.csrf, mine.csrf] }, mine.cookie),
    ]
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403, 403])
    expect(refused.map(({ body }) => readShown(body).code)).toEqual(Array(5).fill('kernel.form-expired'))
    expect(readShown(refused[0]?.body ?? '').values).toEqual({ name: '一' })
  })
  it('needs its key, and has one effect under it', async () => {
    const { cookie, csrf } = await visit()
    const missing = await submit('save', { name: '一', _csrf: csrf }, cookie)
    expect(readShown(missing.body).code).toBe('kernel.idempotency-key-missing')
  })
  it('is not posted by another site', async () => {
    const { cookie, csrf } = await visit()
    const answer = await server.app.inject({
      method: 'POST',
      url: `${PAGE}?do=save`,
      headers: {
        cookie,
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'cross-site',
      },
      payload: `name=a&_csrf=${csrf}&_idempotency_key=k`,
    })
    expect(answer.statusCode).toBe(403)
  })
  it('is not there under another name', async () => {
    const { cookie, csrf } = await visit()
    expect((await submit('other', { _csrf: csrf }, cookie)).statusCode).toBe(404)
    expect((await submit('constructor', { _csrf: csrf }, cookie)).statusCode).toBe(404)
  })
})

describe('a page', () => {
  it('knows the citizen', async () => {
    const answer = await server.app.inject({
      method: 'GET',
      url: PAGE,
      headers: { cookie: 'yc_hall=the-token' },
    })
    expect(readShown(answer.body).account).toBe(CITIZEN.kind === 'citizen' && CITIZEN.accountId)
    expect(answer.headers['cache-control']).toBe('private, no-store')
  })
  it('reads only endpoints that it declares', async () => {
    const answer = await server.app.inject({ method: 'GET', url: '/trial/greedy' })
    expect([answer.statusCode, answer.body]).toEqual([500, expect.stringContaining('500')])
  })
  it('remembers the language that was chosen', async () => {
    const chosen = await server.app.inject({ method: 'GET', url: `${PAGE}?lang=en` })
    expect(readShown(chosen.body).locale).toBe('en')
    expect(chosen.cookies.find(({ name }) => name === 'yc_lang')).toMatchObject({
      value: 'en',
      maxAge: 31_536_000,
    })
    const later = await server.app.inject({ method: 'GET', url: PAGE, headers: { cookie: 'yc_lang=en' } })
    expect(readShown(later.body).locale).toBe('en')
    const strange = await server.app.inject({ method: 'GET', url: `${PAGE}?lang=xx` })
    expect(readShown(strange.body).locale).toBe('zh-CN')
    expect(strange.cookies.map(({ name }) => name)).not.toContain('yc_lang')
  })
})

describe('every answer', () => {
  const addresses = [
    PAGE,
    '/trial/greedy',
    '/nothing',
    '/%E0%A4%A',
    '/api/nothing',
    '/api/trial/break',
    '/api/trial/file',
    '/healthz',
    '/readyz',
    '/openapi.json',
    '/assets/trial.css',
  ]
  it.each(addresses)('of %s carries the headers that protect', async (url) => {
    const { headers } = await server.app.inject({ method: 'GET', url })
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain('frame-ancestors')
    expect(policy).not.toMatch(/script-src|unsafe-eval/)
  })
  it('to a person is a page, also where nothing is', async () => {
    const missing = await server.app.inject({
      method: 'GET',
      url: '/nothing',
      headers: { 'accept-language': 'en' },
    })
    expect([missing.statusCode, missing.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    expect(missing.body).toMatch(/^<html lang="en">404 We could not find/)
  })
})

describe('health', () => {
  it('says that the process answers, and which part does not', async () => {
    expect((await server.app.inject('/healthz')).json()).toEqual({ ok: true })
    const ready = await server.app.inject('/readyz')
    expect([ready.statusCode, ready.json()]).toEqual([
      503,
      { ok: false, parts: { database: true, disk: false } },
    ])
  })
})
