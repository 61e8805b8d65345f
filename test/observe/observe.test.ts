import { randomBytes, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { privacyContract } from '#contracts/privacy'
import { createFaultMemory, silentLog } from '#kernel/log'
import { systemTime } from '#kernel/time'
import { tracingByOtlp } from '#kernel/trace'
import { observersOf } from '../../src/apps/observe.ts'
import { createWeb } from '../../src/apps/web.ts'
import { type County, makeCounty, PASSWORD, samplePdf } from '../county.ts'
import { createWorld, type World } from '../world.ts'
import { type Collector, type SentSpan, startCollector } from './collector.ts'

const metricsToken = 'token-of-the-collector'
const government = 'suxian'
/** 公共场所卫生许可; materials 1, 3 and 5 are necessary. */
const ITEM = '000123501000'
const MATTER = '标甲一：开设澹台理发店'

let collector: Collector
let world: World
let county: County
let app: FastifyInstance
let spans: SentSpan[]
let numbers: string

/** A complete application of the first citizen, who wants text messages. */
async function writeDraft(): Promise<string> {
  const me = world.as(await county.citizen(0))
  await me.call(privacyContract.endpoints.decideConsents, { given: ['progress-sms'] })
  const { startDraft, saveDraft, addDraftMaterial } = approvalContract.endpoints
  const { draftId } = await me.call(startDraft, { government, itemCode: ITEM })
  await me.call(saveDraft, { government, draftId, matter: MATTER, address: '飞天山路 38 号' })
  for (const seq of [1, 3, 5]) {
    await me.call(addDraftMaterial, { government, draftId, seq }, { upload: await samplePdf() })
  }
  return draftId
}

/** A session of the first citizen, begun as a browser does. */
async function logIn(account: string): Promise<string> {
  const answer = await app.inject({
    ...{ method: 'POST', url: '/api/identity/hall/login', headers: { 'idempotency-key': randomUUID() } },
    payload: { account, password: PASSWORD },
  })
  expect(answer.statusCode).toBe(200)
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

beforeAll(async () => {
  collector = await startCollector()
  const tracing = tracingByOtlp(collector.url, { node: 'test', version: '1' })
  world = await createWorld({ tracing })
  county = await makeCounty(world)
  const { composition, dataDir } = world
  const faults = createFaultMemory(systemTime)
  app = await createWeb(composition, {
    ...{ formKey: randomBytes(32), workbench: null, rateLimits: false, log: silentLog },
    observers: observersOf({ metricsToken, dataDir }, composition, { tracing, faults }),
  })
  const draftId = await writeDraft()
  await world.drain()
  const submitted = await app.inject({
    ...{ method: 'POST', url: `/api/approval/suxian/drafts/${draftId}/submit`, payload: {} },
    headers: {
      cookie: await logIn(county.citizens[0]?.idNumber ?? ''),
      'idempotency-key': randomUUID(),
    },
  })
  expect(submitted.statusCode).toBe(200)
  await world.drain()
  const scraped = await app.inject({ url: '/metrics', headers: { authorization: `Bearer ${metricsToken}` } })
  numbers = scraped.body
  await tracing.close()
  spans = collector.spans()
})
afterAll(async () => {
  await app?.close()
  await world?.close()
  collector?.stop()
})

const named = (name: string) => spans.find((span) => span.name === name)

it('shows a submitted application, its deliveries and the text message as one trace', () => {
  const request = named('POST /api/approval/:government/drafts/:draftId/submit')
  expect(request?.parentSpanId ?? '').toBe('')
  const set = spans.filter(({ traceId }) => traceId === request?.traceId)
  const names = set.map(({ name }) => name)
  expect(names).toContain('POST /approval/:government/drafts/:draftId/submit')
  expect(names.filter((name) => name.startsWith('deliver '))).not.toEqual([])
  expect(names).toContain('job message.send-text')
  const ids = new Set(set.map(({ spanId }) => spanId))
  const loose = set.filter(({ parentSpanId = '' }) => parentSpanId !== '' && !ids.has(parentSpanId))
  expect(loose).toEqual([])
})

it('counts what an operator wants to know of a node in use', () => {
  for (const line of [
    /^yichuang_deliveries\{state="open"\} 0$/m,
    /^yichuang_deliveries\{state="dead"\} 0$/m,
    /^yichuang_delivery_lag_seconds 0$/m,
    /^yichuang_jobs\{state="waiting"\} \d+$/m,
    /^yichuang_jobs\{state="failed"\} 0$/m,
    /^yichuang_disk_free_bytes [1-9]/m,
    /^yichuang_database_connections\{state="idle"\} \d/m,
    /^yichuang_request_seconds_count\{method="POST",route="\/api\/approval\/:government\/drafts\/:draftId\/submit",status="200"\} 1$/m,
    /^yichuang_process_resident_memory_bytes [1-9]/m,
  ]) {
    expect(numbers).toMatch(line)
  }
})

it('holds nothing of any person in numbers and spans', () => {
  const [citizen] = county.citizens
  const words = [citizen?.name, citizen?.idNumber, citizen?.phone, MATTER, PASSWORD]
  for (const out of [numbers, JSON.stringify(spans)]) {
    for (const word of words) expect(out).not.toContain(word)
  }
})
