import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/context'
import { boundInput, fits, plainText } from '#kernel/contract'
import type { Problem } from '#kernel/errors'
import type { County } from './county.ts'
import { fitting } from './fuzz/fitting.ts'
import { type Changed, NASTY, nearly } from './fuzz/nasty.ts'
import { makeRichCounty } from './rich-county.ts'
import { answer, inputOf } from './sweep/answers.ts'
import { staffIn } from './sweep/callers.ts'
import { type Ids, makeMoreRecords, readRecords } from './sweep/records.ts'
import { holdersOf, TARGETS, type Target } from './sweep/targets.ts'
import { createWorld, type World } from './world.ts'

/** No answer may take longer than this, whatever is sent; most take some milliseconds. */
const BOUND_MS = 10_000
const RUNS = { fitting: 4, nearly: 12 }

let world: World
let county: County
let ids: Ids
let root: Actor

beforeAll(async () => {
  world = await createWorld()
  county = await makeRichCounty(world, 'SX-WJJ')
  await makeMoreRecords(world, county)
  const sql = new pg.Client({ connectionString: world.adminUrl })
  await sql.connect()
  const { sets } = await readRecords(world, sql, county).finally(() => sql.end())
  ids = sets[0] ?? {}
  root = { ...(await staffIn(world, county, 'SX-GOV', 'government')), personId: county.personId('1007') }
}, 180_000)
afterAll(() => world.close())

const actorFor = (target: Target): Actor =>
  holdersOf(target).includes('citizen')
    ? { kind: 'citizen', accountId: ids.owner ?? '', sessionId: randomUUID() }
    : root

/** What is wrong with an answer to something sent; every error that is no refusal is thrown by `answer`. */
async function faultOf(target: Target, { field, what, input }: Changed): Promise<string | null> {
  const begun = performance.now()
  const { status, body } = await answer(world, actorFor(target), target, input)
  const took = performance.now() - begun
  if (took > BOUND_MS) return `${what} took ${took} ms`
  if (status >= 500 && status !== 503) return `${what}: ${status} ${body}`
  if (status !== 422) return null
  const { code, title, fields = [] } = JSON.parse(body) as Problem
  if (!/\p{Script=Han}/u.test(title)) return `${what}: ${code} is not told in words`
  if (code !== 'kernel.invalid-input') return null
  // What the schema itself refuses names the field that was changed; the rules of the business may name another.
  const fit = fits(target.endpoint.input, input)
  const named = fields.some(
    (one) => fit || field === '' || one.field === '' || one.field.split('.')[0] === field,
  )
  const worded = fields.every(
    ({ message }) => /\p{Script=Han}/u.test(message) && !message.startsWith('kernel:'),
  )
  return named && worded ? null : `${field} ${what}: ${body.slice(0, 300)}`
}

/** Tries one endpoint; what went wrong first. */
async function tryOne(
  target: Target,
  inputs: fc.Arbitrary<Changed>,
  numRuns: number,
): Promise<string | null> {
  let fault: string | null = null
  const property = fc.asyncProperty(inputs, async (changed) => {
    fault = await faultOf(target, changed).catch(
      (error: Error) =>
        `${changed.field} ${changed.what}: ${error.message}: ${(error.cause as Error)?.message}`,
    )
    return fault === null
  })
  const { failed } = await fc.check(property, { numRuns, endOnFailure: true })
  return failed ? `${target.name}: ${fault}` : null
}

test.each(TARGETS)('$name answers whatever nearly fits it, and names what does not', async (target) => {
  const valid = inputOf(target, ids) ?? {}
  const fields = Object.keys(target.endpoint.input.properties)
  expect(await tryOne(target, nearly(valid, fields), RUNS.nearly)).toBeNull()
})

const telling = TARGETS.filter(({ endpoint }) => endpoint.produces !== 'file')
test.each(telling)('$name takes or refuses in words whatever fits it', async (target) => {
  const valid = inputOf(target, ids) ?? {}
  const kept = Object.fromEntries(
    Object.entries(valid).filter(([name]) => name === 'government' || name.endsWith('Id')),
  )
  const inputs = fitting(target.endpoint.input).map((made) => ({
    ...{ field: '', what: JSON.stringify(made).slice(0, 150) },
    input: { ...(made as Record<string, unknown>), ...kept },
  }))
  expect(await tryOne(target, inputs, RUNS.fitting)).toBeNull()
})

test('an input that holds too much or is nested too deep is refused before it is looked at', () => {
  const byName = new Map(NASTY)
  for (const name of ['deep nesting', 'a long list']) {
    expect(() => boundInput({ a: 1, much: byName.get(name) })).toThrow(
      expect.objectContaining({ fields: [{ field: 'much', code: 'kernel.field.too-much' }] }),
    )
  }
  expect(() => boundInput({ list: Array.from({ length: 5_000 }, () => 1) })).not.toThrow()
})

describe('text', () => {
  test('is refused where it is damaged, and composed where it is in parts', () => {
    const refused = NASTY.filter(([name, value]) => {
      if (['deep nesting', 'a long list'].includes(name)) return false
      try {
        plainText({ a: { b: [value] } })
        return false
      } catch (error) {
        expect(error).toMatchObject({ fields: [{ field: 'a.b.0', code: 'kernel.field.text' }] })
        return true
      }
    }).map(([name]) => name)
    expect(refused).toEqual([
      ...['a zero byte', 'half a character', 'damaged text', 'text that turns round', 'a pile of marks'],
    ])
    expect(plainText({ name: 'e\u0301', list: ['\u1112\u1161\u11ab'] })).toEqual({ name: 'é', list: ['한'] })
    for (const good of ['张三丰𠮷', 'ཀྵྨྲྱཱི', 'محمد', '👩‍👩‍👧‍👦', 'a\tb\r\nc', '\u200e1'])
      expect(plainText(good)).toBe(good.normalize('NFC'))
  })
})

/** Every pattern that a schema of the platform holds. */
function patternsOf(schema: unknown, found = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return found
  for (const [name, value] of Object.entries(schema)) {
    if (name === 'pattern' && typeof value === 'string') found.add(value)
    else patternsOf(value, found)
  }
  return found
}

test('no pattern of an input takes long over any text', () => {
  const patterns = new Set(TARGETS.flatMap(({ endpoint }) => [...patternsOf(endpoint.input)]))
  expect(patterns.size).toBeGreaterThan(15)
  const SEEDS = ['a', ' ', '1', '-', 'A.', '一', 'http://', '0-', 'a ', '\u3000']
  const slow: [string, string, number][] = []
  for (const pattern of patterns) {
    const made = new RegExp(pattern, 'u')
    for (const seed of SEEDS) {
      for (const end of ['', '\n', '\u0000', '!']) {
        const text = seed.repeat(100_000 / seed.length) + end
        const begun = performance.now()
        made.test(text)
        const took = performance.now() - begun
        if (took > 1_000) slow.push([pattern, JSON.stringify(seed + end), Math.round(took)])
      }
    }
  }
  expect(slow).toEqual([])
})

describe('over HTTP', () => {
  const BROKEN: readonly (readonly [string, string | Buffer])[] = [
    ['deep JSON', '['.repeat(500_000)],
    ['deep JSON that ends', `{"login":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['half of JSON', '{"login":"a'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0x6c, 0xff, 0xfe, 0x22, 0x7d])],
    ['a poisoned prototype', '{"__proto__":{"a":1},"login":"a","password":"b"}'],
    ['a number without end', `{"login":${'9'.repeat(500_000)},"password":"b"}`],
    ['many fields', `{${Array.from({ length: 60_000 }, (_none, n) => `"f${n}":1`).join(',')}}`],
    ['nothing', ''],
    ['a list', '[1,2]'],
    ['UTF-16', Buffer.from('\ufeff{"login":"a"}', 'utf16le')],
  ]
  test.each(BROKEN)('%s is a problem, soon and in words', async (_what, payload) => {
    const begun = performance.now()
    const answered = await world.app.inject({
      method: 'POST',
      url: '/api/identity/desk/login',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      payload,
    })
    expect([400, 413, 422]).toContain(answered.statusCode)
    expect(answered.json().title).toMatch(/\p{Script=Han}/u)
    expect(answered.body.length).toBeLessThan(20_000)
    expect(performance.now() - begun).toBeLessThan(BOUND_MS)
  })
  test('a form with very many fields is refused soon', async () => {
    const begun = performance.now()
    const answered = await world.app.inject({
      method: 'POST',
      url: '/suxian/login?do=login',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'a&'.repeat(500_000),
    })
    expect(answered.statusCode).toBe(400)
    expect(performance.now() - begun).toBeLessThan(BOUND_MS)
  })
  test('a query with the same field twice, or with fields nobody knows, breaks no page', async () => {
    for (const query of [
      'next=a&next=b',
      'lang=en&lang=zh-CN',
      'text[]=a',
      '__proto__=1',
      'do=a&do=b',
      'page=-1',
      'page=x',
    ]) {
      for (const page of ['login', 'services', 'progress', 'verify', '']) {
        const { statusCode, headers } = await world.app.inject({ url: `/suxian/${page}?${query}` })
        expect([page, query, statusCode < 500]).toEqual([page, query, true])
        expect(headers['content-type']).toContain('text/html')
      }
    }
  })
  test('a place to go on to is one of this site', async () => {
    const places = [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/\tx//evil',
      'javascript:alert(1)',
      '/%2f/evil',
    ]
    for (const next of places) {
      const { body } = await world.app.inject({ url: `/suxian/login?next=${encodeURIComponent(next)}` })
      expect(body).not.toMatch(/(?:href|action)="(?:\/\/|\/\\|https?:\/\/evil|javascript:)/)
    }
  })
})
