import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import type { Rates } from './rate.ts'
import { createTrialServer, readShown, type TrialServer } from './trial.fixtures.ts'

const PERSON = { cookie: 'yc_hall=the-token' }
const ID = randomUUID()
let server: TrialServer
const serve = async (rates: Rates, trustProxy: readonly string[] = []) => {
  server = await createTrialServer({ rateLimits: true, rates, trustProxy })
}
afterEach(() => server.close())

const of = (max: number) => ({ max, seconds: 300 })
const get = (remoteAddress: string, headers: Record<string, string> = {}, url = `/api/trial/echo/${ID}`) =>
  server.app.inject({ url, remoteAddress, headers })
const statuses = async (times: number, ask: () => Promise<{ statusCode: number }>) => {
  const found: number[] = []
  for (let n = 0; n < times; n++) found.push((await ask()).statusCode)
  return found
}
const fill = (times: number, last: number) => [...Array<number>(times).fill(200), last]

describe('rates', () => {
  it('end with the seconds to wait, in words', async () => {
    await serve({ person: of(100), address: of(100) })
    const ask = () => get('192.0.2.1', {}, '/api/trial/scarce')
    expect(await statuses(3, ask)).toEqual(fill(2, 429))
    const refused = await ask()
    expect(refused.json()).toMatchObject({ code: 'kernel.too-many', title: expect.stringMatching(/\d+ 秒/) })
    expect(refused.headers['retry-after']).toMatch(/^(300|29\d)$/)
  })
  it('count a person wherever he is, and the same for pages and programs', async () => {
    await serve({ person: of(4), address: of(100) })
    await get('192.0.2.1', PERSON)
    await get('192.0.2.2', PERSON)
    await get('192.0.2.3', PERSON, '/trial/page')
    expect(await statuses(2, () => get('192.0.2.4', PERSON))).toEqual([200, 429])
    const page = await get('192.0.2.5', PERSON, '/trial/page')
    expect([page.statusCode, page.headers['content-type']]).toEqual([429, 'text/html; charset=utf-8'])
    expect(page.body).toMatch(/<html lang="zh-CN">429 .*\d+ 秒/)
    expect(page.headers['retry-after']).toMatch(/^\d+$/)
  })
  it('do not let one person behind an address use up what another has', async () => {
    await serve({ person: of(3), address: of(100) })
    expect(await statuses(4, () => get('192.0.2.1', PERSON))).toEqual(fill(3, 429))
    expect((await get('192.0.2.1')).statusCode).toBe(200)
  })
  it('count an address with all behind it, whatever it sends', async () => {
    await serve({ person: of(100), address: of(5) })
    const made = (n: number) => get('192.0.2.1', { cookie: `yc_hall=invented-${n}` }, '/nothing')
    for (let n = 0; n < 5; n++) expect((await made(n)).statusCode).toBe(404)
    expect((await get('192.0.2.1', PERSON)).statusCode).toBe(429)
    expect((await get('192.0.2.2', PERSON)).statusCode).toBe(200)
  })
  it('take a network of version 6 for one address', async () => {
    await serve({ person: of(100), address: of(2) })
    await get('2001:db8:1:2::1')
    await get('2001:db8:1:2::2')
    expect((await get('2001:db8:1:2:ffff::3')).statusCode).toBe(429)
    expect((await get('2001:db8:1:3::1')).statusCode).toBe(200)
  })
})

describe('guessing', () => {
  const guess = (name: string, address = '192.0.2.1') =>
    server.app.inject({
      method: 'POST',
      url: '/api/trial/guess',
      remoteAddress: address,
      headers: { 'idempotency-key': randomUUID() },
      payload: { name },
    })
  it('is counted by whom it is about: a household behind one address is not locked out', async () => {
    await serve({ person: of(100), address: of(1000) })
    expect(await statuses(3, () => guess('甲'))).toEqual(fill(2, 429))
    expect((await guess('乙')).statusCode).toBe(200)
    expect((await guess('甲', '192.0.2.2')).statusCode).toBe(200)
  })
  it('is bounded for the address too', async () => {
    await serve({ person: of(100), address: of(1000) })
    const found = await Promise.all(Array.from({ length: 50 }, (_none, n) => guess(`人${n}`)))
    expect(found.filter(({ statusCode }) => statusCode === 429)).toHaveLength(10)
  })
  it('through a form counts the same and shows the form again', async () => {
    await serve({ person: of(100), address: of(1000) })
    await statuses(2, () => guess('甲'))
    const seen = await server.app.inject({ url: '/trial/page', remoteAddress: '192.0.2.1' })
    const { csrf } = readShown(seen.body)
    const seed = seen.cookies.find(({ name }) => name === 'yc_form')?.value
    const again = await server.app.inject({
      method: 'POST',
      url: '/trial/page?do=guess',
      remoteAddress: '192.0.2.1',
      headers: { cookie: `yc_form=${seed}`, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ name: '甲', _csrf: csrf, _idempotency_key: 'k' }).toString(),
    })
    expect([again.statusCode, readShown(again.body).code]).toEqual([429, 'kernel.too-many'])
    expect(readShown(again.body).values).toEqual({ name: '甲' })
  })
})

describe('a proxy', () => {
  const via = (remoteAddress: string, forwardedFor: string) =>
    get(remoteAddress, { 'x-forwarded-for': forwardedFor })
  it('that is trusted is believed about who calls, as far as it saw', async () => {
    await serve({ person: of(100), address: of(2) }, ['10.0.0.0/8'])
    expect(await statuses(3, () => via('10.1.2.3', '203.0.113.1'))).toEqual(fill(2, 429))
    expect((await via('10.1.2.3', '203.0.113.2')).statusCode).toBe(200)
    expect((await via('10.1.2.3', '198.51.100.7, 203.0.113.1')).statusCode).toBe(429)
  })
  it('that is not trusted is a caller like another', async () => {
    await serve({ person: of(100), address: of(2) }, ['10.0.0.0/8'])
    expect(await statuses(2, () => via('192.0.2.9', '203.0.113.3'))).toEqual([200, 200])
    expect((await via('192.0.2.9', '203.0.113.4')).statusCode).toBe(429)
  })
})
