import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '#kernel/log'
import { createMetrics } from '#kernel/metrics'
import { type County, makeCounty, PASSWORD, samplePdf } from '../county.ts'
import { asAdmin, temporaryFolder } from '../database.ts'
import { createWorld, type World } from '../world.ts'
import { databaseOutputs, filesOf, findPlanted, metricsOutput, type Output } from './outputs.ts'

const ITEM = '000123501000'
const METRICS_TOKEN = 'metrics-token-of-the-test-2026'

/** Values that can be told from everything else in the product. */
const PLANTED: Record<string, string> = {
  name: '墨澹台',
  'id number': '431003199003075130',
  phone: '13987650001',
  password: 'Marked-pass-7731',
  matter: '标甲一：开设澹台理发店',
  address: '标甲二：飞天山路 9901 号',
  'file name': '标甲四材料.pdf',
  opinion: '标丙一：材料齐全',
  reason: '标戊二：核对授权书',
  'wrong password': 'Marked-wrong-5520',
}

let logs: string
const answers: Output[] = []
let world: World
let county: County
beforeAll(async () => {
  logs = await temporaryFolder('planted-logs')
  const log = createLog('trace', { folder: logs, maxBytes: 1e9, keepDays: 1 })
  world = await createWorld({ log, observers: { metrics: createMetrics(), metricsToken: METRICS_TOKEN } })
  county = await makeCounty(world)
})
afterAll(async () => {
  await world.close()
  await rm(logs, { recursive: true })
})

interface Sent {
  readonly cookie?: string
  readonly key?: string
  readonly method?: 'POST' | 'PUT'
}

async function post(path: string, payload: object, sent: Sent = {}) {
  const { cookie, key = randomUUID(), method = 'POST' } = sent
  const answer = await world.app.inject({
    method,
    url: `/api${path}`,
    payload,
    headers: { 'idempotency-key': key, ...(cookie !== undefined && { cookie }) },
  })
  if (answer.statusCode >= 400) {
    answers.push({ name: `problem of ${path}`, content: Buffer.from(answer.body) })
  }
  return answer
}

type Answer = Awaited<ReturnType<typeof post>>

function cookieOf(answer: Answer, face: 'hall' | 'desk'): string {
  const token = answer.cookies.find(({ name }) => name === `yc_${face}`)?.value ?? ''
  expect(token, answer.body).not.toBe('')
  PLANTED[`${face} token`] = token
  return `yc_${face}=${token}`
}

async function register(): Promise<string> {
  const { phone = '', name, password } = PLANTED
  await post('/identity/hall/phone-code', { purpose: 'register', phone })
  await world.drain()
  const code = /\d{6}/.exec(world.sms.sent.find(({ to }) => to === phone)?.text ?? '')?.[0]
  const person = { kind: 'person', name, idNumber: PLANTED['id number'], phone, password }
  await post('/identity/hall/register', { ...person, code: '000000' })
  return cookieOf(await post('/identity/hall/register', { ...person, code }), 'hall')
}

async function upload(path: string, seq: number, cookie: string): Promise<Answer> {
  const file = await samplePdf()
  const form = new FormData()
  form.append('seq', String(seq))
  form.append('file', new Blob([Buffer.from(file.bytes)], { type: file.mediaType }), PLANTED['file name'])
  const request = new Request('http://localhost', { method: 'POST', body: form })
  return world.app.inject({
    method: 'POST',
    url: `/api${path}`,
    payload: Buffer.from(await request.arrayBuffer()),
    headers: {
      cookie,
      'idempotency-key': randomUUID(),
      'content-type': request.headers.get('content-type') ?? '',
    },
  })
}

async function apply(cookie: string): Promise<string> {
  const { matter, address } = PLANTED
  const at = `/approval/suxian/drafts`
  const { draftId } = (await post(at, { itemCode: ITEM }, { cookie })).json()
  const key = randomUUID()
  for (const _ of [1, 2]) {
    const saved = await post(
      `${at}/${draftId}`,
      { matter, address, remark: matter },
      { cookie, key, method: 'PUT' },
    )
    expect(saved.statusCode, saved.body).toBe(200)
  }
  await post(
    `${at}/${draftId}`,
    { matter: [matter], address: { address }, remark: matter },
    { cookie, method: 'PUT' },
  )
  for (const seq of [1, 3, 5]) {
    const sent = await upload(`${at}/${draftId}/materials`, seq, cookie)
    expect(sent.statusCode, sent.body).toBe(200)
  }
  return (await post(`${at}/${draftId}/submit`, {}, { cookie })).json().caseId
}

/** What goes wrong inside while somebody hands in personal values. */
async function breakDown(cookie: string): Promise<void> {
  const { matter, address } = PLANTED
  const { draftId } = (await post('/approval/suxian/drafts', { itemCode: ITEM }, { cookie })).json()
  await asAdmin(
    world.adminUrl,
    'alter table approval.draft add constraint broken check (form_sealed is null) not valid',
  )
  const answer = await post(
    `/approval/suxian/drafts/${draftId}`,
    { matter, address, remark: '' },
    { cookie, method: 'PUT' },
  )
  expect(answer.statusCode).toBe(500)
  await asAdmin(world.adminUrl, 'alter table approval.draft drop constraint broken')
}

test('nothing planted through the front door is found in anything that comes out', async () => {
  const hall = await register()
  const caseId = await apply(hall)
  await county.staff('1001')
  await county.staff('3601')
  const login = (no: string, password: string) =>
    post('/identity/desk/login', { login: `suxian.${no}`, password })
  await login('1001', PLANTED['wrong password'] ?? '')
  await post('/identity/hall/login', { idNumber: PLANTED['id number'], password: PLANTED['wrong password'] })
  const desk = cookieOf(await login('1001', PASSWORD), 'desk')
  PLANTED['staff password'] = PASSWORD
  const accepted = await post(
    `/approval/cases/${caseId}/accept`,
    { opinion: PLANTED.opinion },
    { cookie: desk },
  )
  expect(accepted.statusCode, accepted.body).toBe(200)
  await post(`/approval/cases/${caseId}/accept`, { opinion: PLANTED.opinion }, { cookie: desk })
  await post(`/approval/cases/${caseId}/unmask`, { reason: PLANTED.reason }, { cookie: desk })
  await world.app.inject({ url: `/suxian/progress?number=${encodeURIComponent(PLANTED.matter ?? '')}` })
  await breakDown(hall)
  await world.drain()
  const written = await filesOf(logs)
  const outputs = [
    ...written,
    await metricsOutput(world, METRICS_TOKEN),
    ...answers,
    ...(await databaseOutputs(world)),
    ...(await filesOf(world.dataDir)),
  ]
  expect(
    Buffer.concat(written.map(({ content }) => content))
      .toString()
      .split('\n').length,
  ).toBeGreaterThan(5)
  expect(answers.length).toBeGreaterThan(4)
  expect(outputs.length).toBeGreaterThan(60)
  expect(findPlanted(outputs, PLANTED)).toEqual([])
})

test('a value that lies open would be found, however it is written', () => {
  const value = '墨澹台 431003'
  const content = (text: string) => ({ name: 'out', content: Buffer.from(text) })
  const found = (output: Output) => findPlanted([output], { value })
  expect(found(content(`x${value}y`))).toEqual(['out: value, plainly'])
  expect(found(content(Buffer.from(value).toString('base64')))).toEqual(['out: value, in base64'])
  expect(found(content(Buffer.from(value).toString('hex')))).toEqual(['out: value, in hexadecimal'])
  expect(found(content(`?q=${encodeURIComponent(value)}`))).toEqual(['out: value, in an address'])
  expect(found({ name: 'out', content: Buffer.from(value, 'utf16le') })).toEqual(['out: value, in UTF-16'])
  expect(found(content('\\u58a8\\u6fb9\\u53f0 431003'))).toEqual(['out: value, escaped in JSON'])
  expect(found(content('墨'))).toEqual([])
})
