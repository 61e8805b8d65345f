import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { identityContract } from '#contracts/identity'
import { PAGES } from '#web/public/pages'
import { type County, PASSWORD } from './county.ts'
import { makeRichCounty } from './rich-county.ts'
import { adviceFor, type Ids, makeMoreRecords, type Records, readRecords } from './sweep/records.ts'
import { createWorld, type World } from './world.ts'

let world: World
let suxian: County
let records: Records
/** Cookies of a citizen who has no business here, in force and ended. */
const stranger = { live: '', ended: '' }

async function logIn(account: string): Promise<string> {
  const { method, path } = identityContract.endpoints.logInToHall
  const begun = await world.app.inject({
    ...{ method, url: `/api${path}`, payload: { account, password: PASSWORD } },
    headers: { 'idempotency-key': randomUUID() },
  })
  return `yc_hall=${begun.cookies.find(({ name }) => name === 'yc_hall')?.value}`
}

beforeAll(async () => {
  world = await createWorld()
  suxian = await makeRichCounty(world, 'SX-WJJ')
  await makeMoreRecords(world, suxian)
  const sql = new pg.Client({ connectionString: world.adminUrl })
  await sql.connect()
  records = await readRecords(world, sql, suxian).finally(() => sql.end())
  const account = suxian.citizens[6]?.idNumber ?? ''
  stranger.live = await logIn(account)
  stranger.ended = await logIn(account)
  const { method, path } = identityContract.endpoints.logOut
  const headers = { 'idempotency-key': randomUUID(), cookie: stranger.ended }
  await world.app.inject({ method, url: `/api${path}`, headers })
}, 180_000)
afterAll(() => world.close())

const fieldsOf = (path: string): string[] =>
  [...path.matchAll(/:([A-Za-z]+)/g)].map((found) => found[1] ?? '')
const recordFields = (path: string): string[] => fieldsOf(path).filter((name) => name.endsWith('Id'))

/** The address of a page with these ids in it. */
const addressOf = (path: string, ids: Ids): string =>
  path.replace(/:([A-Za-z]+)/g, (_all, name: string) =>
    name === 'government' ? 'suxian' : (ids[name] ?? (name === 'code' ? '000123501000' : 'none')),
  )
const invented = (ids: Ids): Ids => Object.fromEntries(Object.keys(ids).map((name) => [name, randomUUID()]))

/** What a page shows besides what is made anew each time or was in the address itself. */
const shown = (body: string): string =>
  body.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replace(/name="_csrf" value="[^"]*"/g, 'csrf')

interface Visit {
  readonly status: number
  readonly body: string
  readonly to: string
}

async function get(url: string, cookie = ''): Promise<Visit> {
  const { statusCode, body, headers } = await world.app.inject({ url, headers: { cookie } })
  return { status: statusCode, body, to: String(headers.location ?? '') }
}

/** Sends a form of a page, with the token that this visitor's browser was given. */
async function post(url: string, form: string, cookie = ''): Promise<Visit> {
  const seen = await world.app.inject({ url: '/suxian/login/code', headers: { cookie } })
  const seed = seen.cookies.find(({ name }) => name === 'yc_form')?.value ?? ''
  const csrf = /name="_csrf" value="([^"]*)"/.exec(seen.body)?.[1] ?? ''
  const { statusCode, body, headers } = await world.app.inject({
    ...{ method: 'POST', url: `${url}?do=${form}` },
    headers: { cookie: `${cookie}; yc_form=${seed}`, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ _csrf: csrf, _idempotency_key: randomUUID() }).toString(),
  })
  return { status: statusCode, body, to: String(headers.location ?? '') }
}

const noSecret = (ids: Ids, { body, status }: Visit): string | null => {
  if (status >= 500) return `status ${status}`
  const given = new Set(Object.values(ids))
  const told = records.secrets.find((id) => !given.has(id) && body.includes(id))
  return told === undefined ? null : `tells of ${told}`
}

/** Compares what exists with what never did, page by page, for one visitor. */
async function sweep(cookie: string): Promise<string[]> {
  const faults: string[] = []
  for (const page of PAGES) {
    const guarded = recordFields(page.path).length > 0
    for (const ids of guarded ? records.sets.slice(0, 4) : records.sets.slice(0, 1)) {
      const [there, nowhere] = [addressOf(page.path, ids), addressOf(page.path, invented(ids))]
      const given = await get(there, cookie)
      const secret = noSecret(ids, given)
      if (secret !== null) faults.push(`GET ${page.path}: ${secret}`)
      if (!guarded) continue
      const visits: [string, Visit, Visit][] = [['GET', given, await get(nowhere, cookie)]]
      for (const form of Object.keys(page.forms ?? {})) {
        visits.push([`POST ${form}`, await post(there, form, cookie), await post(nowhere, form, cookie)])
      }
      for (const [how, one, other] of visits) {
        if (one.status !== other.status || shown(one.body) !== shown(other.body)) {
          faults.push(`${how} ${page.path}: ${one.status} ${other.status}, not yours differs from not there`)
        }
        if (one.status < 300) faults.push(`${how} ${page.path}: shown to somebody without business there`)
      }
    }
  }
  return faults
}

test('the sweep has a record for every page', () => {
  expect(PAGES.length).toBeGreaterThan(30)
  const [ids = {}] = records.sets
  const missing = PAGES.flatMap(({ path }) =>
    recordFields(path)
      .filter((name) => !(name in ids))
      .map((name) => adviceFor(path, name)),
  )
  expect(missing).toEqual([])
})

test('nobody, and somebody whose session has ended, see no page of a person', async () => {
  expect(await sweep('')).toEqual([])
  expect(await sweep(stranger.ended)).toEqual([])
})

test('a citizen sees no page of another, and cannot tell it from none', async () => {
  const own = await get('/suxian/account', stranger.live)
  expect(own.status).toBe(200)
  expect(await sweep(stranger.live)).toEqual([])
})

test('pages about a person are kept by nobody on the way', async () => {
  for (const page of PAGES) {
    const { headers } = await world.app.inject({
      url: addressOf(page.path, records.sets[0] ?? {}),
      headers: { cookie: stranger.live },
    })
    expect([page.path, String(headers['cache-control'])]).toEqual([
      page.path,
      expect.stringContaining('no-store'),
    ])
    expect(headers).toMatchObject({ 'x-frame-options': expect.stringMatching(/DENY|SAMEORIGIN/) })
  }
})
