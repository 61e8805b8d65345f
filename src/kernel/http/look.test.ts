import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from '#kernel/page'
import { createTrialServer, type TrialServer, trial } from './trial.fixtures.ts'

const open: Page = {
  path: '/trial/open',
  reads: [],
  render: async () => ({ kind: 'html', html: '<p>for all</p>' }),
}
const personal: Page = { ...open, path: '/trial/personal', reads: [trial.endpoints.who] }
const token: Page = {
  path: '/trial/token',
  reads: [],
  render: async ({ csrf }) => ({ kind: 'html', html: `<input value="${csrf}">` }),
}
/** Remembers the look like every page. */
const looks: Page = { ...open, path: '/trial/page' }

const OWN = { cookie: 'yc_hall=the-token' }

let server: TrialServer
beforeAll(async () => {
  server = await createTrialServer({ pages: [open, personal, token, looks] })
})
afterAll(() => server.close())

async function chosen(url: string, cookie = ''): Promise<string | undefined> {
  const { cookies } = await server.app.inject({ url, headers: { cookie } })
  return cookies.find(({ name }) => name === 'yc_look')?.value
}

describe('the look of the pages', () => {
  it('is remembered once an address asks for it, each part by itself', async () => {
    expect(await chosen('/trial/page?look=elder')).toBe('system.elder')
    expect(await chosen('/trial/page?look=dark', 'yc_look=system.elder')).toBe('dark.elder')
  })

  it('stays as it is where nothing is asked, and takes no other word', async () => {
    expect(await chosen('/trial/page', 'yc_look=dark.elder')).toBeUndefined()
    expect(await chosen('/trial/page?look=<b>', 'yc_look=<i>.x.dark')).toBe('dark.standard')
  })
})

describe('a page', () => {
  const get = (url: string, headers: Record<string, string> = {}) =>
    server.app.inject({ url, headers: { 'accept-encoding': 'gzip', ...headers } })

  it('comes packed where it is the same for all', async () => {
    const packed = await get('/trial/open')
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
    expect(gunzipSync(packed.rawPayload).toString()).toBe('<p>for all</p>')
    expect((await get('/trial/open', OWN)).headers['content-encoding']).toBe('gzip')
    expect((await get('/trial/open', { 'accept-encoding': '' })).body).toBe('<p>for all</p>')
  })

  it('comes as it is where its length could tell of a token or of a person', async () => {
    for (const plain of [await get('/trial/token'), await get('/trial/personal', OWN)]) {
      expect(plain.statusCode).toBe(200)
      expect(plain.headers['content-encoding']).toBeUndefined()
    }
  })
})

describe('the style sheet', () => {
  const get = (accept: string) =>
    server.app.inject({ url: '/assets/trial.css', headers: { 'accept-encoding': accept } })

  it('comes packed to who takes it so', async () => {
    const packed = await get('gzip, deflate, br')
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
    expect(gunzipSync(packed.rawPayload).toString()).toBe('body{}')
  })

  it('comes as it is to who does not', async () => {
    for (const accept of ['', 'br', 'gzip;q=0, identity']) {
      const plain = await get(accept)
      expect(plain.headers['content-encoding']).toBeUndefined()
      expect(plain.body).toBe('body{}')
    }
  })
})
