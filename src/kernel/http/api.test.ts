import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CITIZEN, createTrialServer, multipart, type TrialServer } from './trial.fixtures.ts'

let server: TrialServer
beforeAll(async () => {
  server = await createTrialServer()
})
afterAll(() => server.close())

const get = (url: string, headers: Record<string, string> = {}) =>
  server.app.inject({ method: 'GET', url, headers })
const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  server.app.inject({
    method: 'POST',
    url,
    headers: { 'idempotency-key': randomUUID(), 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })
const id = randomUUID()
const PROBLEM = 'application/problem+json; charset=utf-8'

describe('an endpoint', () => {
  it('answers with what its output names and nothing else', async () => {
    const answer = await get(`/api/trial/echo/${id}?n=3`)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({ id, n: 3 })
    expect(answer.headers['cache-control']).toBe('no-store')
  })
  it('lets the address choose a language, and takes no other field for granted', async () => {
    expect((await get(`/api/trial/echo/${id}?lang=en`)).statusCode).toBe(200)
    const refused = await get(`/api/trial/echo/${id}?more=1&n=x&lang=en`)
    expect(refused.statusCode).toBe(422)
    expect(refused.json().fields).toEqual([
      { field: 'more', message: 'Unknown field.' },
      { field: 'n', message: 'This value has the wrong type.' },
    ])
  })
  it('repeats its answer for a repeated key', async () => {
    const headers = { 'idempotency-key': 'same' }
    const first = await post('/api/trial/notes', { name: '一' }, headers)
    expect(first.json()).toEqual({ name: '一' })
    expect((await post('/api/trial/notes', { name: '一' }, headers)).json()).toEqual({ name: '一' })
    expect((await post('/api/trial/notes', { name: '二' }, headers)).json().code).toBe(
      'kernel.idempotency-key-reused',
    )
  })
  it('knows the caller by the session, and begins one by a cookie that scripts cannot read', async () => {
    expect((await get('/api/trial/who')).json().code).toBe('kernel.unauthenticated')
    expect((await get('/api/trial/who', { cookie: 'yc_hall=other' })).statusCode).toBe(401)
    const known = await get('/api/trial/who', { cookie: 'yc_hall=the-token' })
    expect(known.json()).toEqual({ account: CITIZEN.kind === 'citizen' && CITIZEN.accountId })
    const begun = await post('/api/trial/log-in', {})
    expect(begun.headers['set-cookie']).toBe('yc_hall=the-token; Path=/; HttpOnly; SameSite=Lax')
  })
  it('sends a file under its name, with a policy of its own', async () => {
    const { headers, rawPayload } = await get('/api/trial/file')
    expect(rawPayload.toString()).toBe('%PDF')
    expect(headers['content-type']).toBe('application/pdf')
    expect(headers['content-disposition']).toBe(
      "inline; filename*=UTF-8''%E8%AE%B8%E5%8F%AF%E8%AF%81%20%27a%27%281%29.pdf",
    )
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
    expect(headers['cache-control']).toBe('private, no-store')
  })
})

describe('a refusal', () => {
  it('is a problem document in the caller’s language', async () => {
    const chinese = await post('/api/trial/refuse', { name: '一' })
    expect([chinese.statusCode, chinese.headers['content-type']]).toEqual([409, PROBLEM])
    expect(chinese.json()).toEqual({
      type: 'urn:yichuang:refusal:kernel.changed-meanwhile',
      title: expect.stringContaining('刚刚被别人改动'),
      status: 409,
      code: 'kernel.changed-meanwhile',
    })
    const english = { 'accept-language': 'en-GB,en;q=0.9' }
    expect((await post('/api/trial/refuse', { name: '一' }, english)).json().title).toContain(
      'changed this record',
    )
    const chosen = await post('/api/trial/refuse', { name: '一' }, { ...english, cookie: 'yc_lang=zh-CN' })
    expect(chosen.json().title).toContain('刚刚被别人改动')
  })
  it('is in the language of the workbench there, whatever was chosen in a hall', async () => {
    const title = async (headers: Record<string, string>): Promise<string> =>
      (await post('/api/trial/refuse', { name: '一' }, headers)).json().title
    expect(await title({ cookie: 'yc_lang=ug' })).toMatch(/[\u0600-\u06ff]/)
    expect(await title({ cookie: 'yc_lang=ug', 'accept-language': 'zh-CN' })).toContain('刚刚被别人改动')
    expect(await title({ cookie: 'yc_lang=ug; yc_desk=token' })).toContain('刚刚被别人改动')
    expect(await title({ cookie: 'yc_lang=en; yc_desk=token' })).toContain('changed this record')
  })
  it('says nothing of a bug', async () => {
    const broken = await get('/api/trial/break')
    expect(broken.statusCode).toBe(500)
    expect(broken.json().code).toBe('kernel.internal')
    expect(broken.body).not.toMatch(/secret|13800138000|Error/)
  })
  const unreadable: [string, unknown, Record<string, string>, number, string][] = [
    ['broken JSON', '{"name":', {}, 400, 'kernel.unreadable'],
    ['a list', [1], {}, 400, 'kernel.unreadable'],
    [
      'a form where JSON is asked for',
      'name=a',
      { 'content-type': 'application/x-www-form-urlencoded' },
      400,
      'kernel.unreadable',
    ],
    ['plain text', 'a', { 'content-type': 'text/plain' }, 400, 'kernel.unreadable'],
    ['XML', '<a/>', { 'content-type': 'application/xml' }, 400, 'kernel.unreadable'],
    ['a poisoned prototype', '{"__proto__":{"a":1},"name":"a"}', {}, 400, 'kernel.unreadable'],
    ['a body over 1 MB', JSON.stringify({ name: 'a'.repeat(1_100_000) }), {}, 413, 'kernel.too-large'],
    ['no key', { name: 'a' }, { 'idempotency-key': '' }, 400, 'kernel.idempotency-key-missing'],
    ['an unknown field', { name: 'a', government: 'x', more: 1 }, {}, 422, 'kernel.invalid-input'],
  ]
  it.each(unreadable)('meets %s', async (_what, payload, headers, status, code) => {
    const answer = await post('/api/trial/notes', payload, headers)
    expect([answer.statusCode, answer.json().code, answer.headers['content-type']]).toEqual([
      status,
      code,
      PROBLEM,
    ])
  })
  it('meets an address that is not there', async () => {
    const missing = await get('/api/trial/nothing')
    expect([missing.statusCode, missing.json().code]).toEqual([404, 'kernel.not-found'])
    expect((await server.app.inject({ method: 'DELETE', url: '/api/trial/notes' })).statusCode).toBe(404)
    expect((await get('/api/trial/echo/%E0%A4%A')).json()).toMatchObject({
      code: 'kernel.unreadable',
      status: 400,
    })
  })
})

describe('another site', () => {
  const guilty: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'no address' },
  ]
  it.each(guilty)('cannot make a browser write: %j', async (headers) => {
    const answer = await post('/api/trial/notes', { name: 'a' }, { host: 'yichuang.test', ...headers })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'kernel.form-expired'])
  })
  it('is not the own site, nor a program without a browser', async () => {
    const own = { host: 'yichuang.test', origin: 'http://yichuang.test', 'sec-fetch-site': 'same-origin' }
    expect((await post('/api/trial/notes', { name: 'a' }, own)).statusCode).toBe(200)
    expect((await post('/api/trial/notes', { name: 'a' })).statusCode).toBe(200)
  })
})

describe('an upload', () => {
  const send = (...parts: Parameters<typeof multipart>[0]) => {
    const { payload, headers } = multipart(parts)
    return server.app.inject({
      method: 'POST',
      url: '/api/trial/files',
      headers: { ...headers, 'idempotency-key': randomUUID() },
      payload,
    })
  }
  const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\nstartxref\n0\n%%EOF\n')
  const name = { name: 'name', value: '一' }
  it('is taken for what it is, under the last part of its name', async () => {
    const answer = await send(name, {
      name: 'file',
      value: pdf,
      file: '../../etc/申请表.png',
      type: 'image/png',
    })
    expect(answer.json()).toEqual({ name: '申请表.png', type: 'application/pdf', bytes: pdf.length })
  })
  it('may be left out', async () => {
    expect((await send(name)).json()).toMatchObject({ bytes: 0 })
    expect((await send(name, { name: 'file', value: '', file: '' })).json()).toMatchObject({ bytes: 0 })
  })
  it('is refused where its content is of another kind than its label', async () => {
    const answer = await send(name, {
      name: 'file',
      value: '<script>1</script>',
      file: 'a.pdf',
      type: 'application/pdf',
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().fields).toEqual([{ field: 'file', message: expect.stringContaining('text/plain') }])
  })
  it('is refused where it is too large', async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(2_000_001)])
    const answer = await send(name, { name: 'file', value: large, file: 'a.pdf' })
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'kernel.too-large'])
  })
  it('is one file', async () => {
    const file = { name: 'file', value: pdf, file: 'a.pdf' }
    expect((await send(name, file, file)).json().code).toBe('kernel.unreadable')
  })
  it('comes as a form of parts', async () => {
    expect((await post('/api/trial/files', { name: 'a' })).json().code).toBe('kernel.unreadable')
    const cut = multipart([name])
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/trial/files',
      headers: { ...cut.headers, 'idempotency-key': 'cut' },
      payload: cut.payload.subarray(0, 60),
    })
    expect(answer.json().code).toBe('kernel.unreadable')
  })
})
