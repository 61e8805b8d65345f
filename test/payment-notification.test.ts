import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { caseworkContract } from '#contracts/casework'
import { Fields } from '#kernel/contract'
import { httpPayment, type PaymentStatus } from '#kernel/payment'
import { signatureOf } from '#kernel/signed-post'
import { type SignedSimulator, startSignedSimulator } from '../src/apps/demo/signed-simulator.ts'
import type { County } from './county.ts'
import { makeRichCounty } from './rich-county.ts'
import { createWorld, START, type World } from './world.ts'

const KEY = Buffer.from('shared-with-the-gateway')
/** The company whose water conservation plan waits for its fee: 12,600 yuan. */
const PAYER = 9
const AMOUNT = 1_260_000
const OPEN: PaymentStatus = { status: 'open', amount: 0, reference: '', receipt: '' }
const PAID: PaymentStatus = { status: 'paid', amount: AMOUNT, reference: 'GW-1', receipt: '湘财票 0001' }
const Question = Fields({ id: Type.String(), kind: Type.String(), order: Type.String() })

let world: World
let county: County
let gateway: SignedSimulator<{ kind: string; order: string }>
let standing = OPEN
let address: string
let caseId: string
let order: string

/** The order of the link that the applicant is shown. */
async function readOrder(): Promise<string> {
  const { link } = await world
    .as(await county.citizen(PAYER))
    .call(approvalContract.endpoints.readPaying, { government: county.slug, caseId })
  const sent = new URL(link ?? '', address).searchParams.get('order') ?? ''
  return (JSON.parse(Buffer.from(sent, 'base64url').toString()) as { id: string }).id
}

beforeAll(async () => {
  gateway = await startSignedSimulator(
    { path: '/payment', question: Question, answer: () => standing },
    { key: KEY, time: () => world.now() },
  )
  const payment = httpPayment({ url: gateway.url, page: '/pay', key: KEY, time: () => world.now() })
  world = await createWorld({ payment })
  county = await makeRichCounty(world, 'SX-SLJ')
  address = await world.app.listen({ host: '127.0.0.1', port: 0 })
  const clerk = world.as(await county.staff('1001'))
  const { rows } = await clerk.call(caseworkContract.endpoints.listCases, { text: '水土保持' })
  caseId = rows[0]?.id ?? ''
  order = await readOrder()
}, 120_000)
afterAll(async () => {
  await world.close()
  await gateway.close()
})
beforeEach(() => world.setNow(START))

/** What the gateway sends, as it comes over the line. */
async function notify(over: object = {}, headers: Record<string, string> = {}): Promise<[number, string?]> {
  const timestamp = world.now().toISOString()
  const signature = signatureOf(KEY, 'answer', timestamp, order)
  const answer = await fetch(`${address}/api/approval/${county.slug}/payments/notify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    body: JSON.stringify({ order, timestamp, signature, ...over }),
  })
  const { code } = (await answer.json()) as { code?: string }
  return code === undefined ? [answer.status] : [answer.status, code]
}
const asked = () => gateway.asked().length
const payment = async () => {
  const { turns } = await world
    .as(await county.citizen(PAYER))
    .call(approvalContract.endpoints.readMatter, { government: county.slug, caseId })
  return turns.payment
}
const paidActs = async () => {
  const view = await world
    .as(await county.staff('1001'))
    .call(approvalContract.endpoints.readCase, { caseId })
  return view.acts.filter(({ type }) => type === 'approval.paid@1').length
}

test('what the gateway did not sign, or signed long ago or for later, is refused and the gateway is not asked', async () => {
  const other = signatureOf(Buffer.from('another'), 'answer', START, order)
  const late = new Date(world.now().getTime() - 6 * 60_000).toISOString()
  const early = new Date(world.now().getTime() + 6 * 60_000).toISOString()
  const signedAt = (timestamp: string) => ({
    timestamp,
    signature: signatureOf(KEY, 'answer', timestamp, order),
  })
  for (const over of [
    { signature: other },
    { signature: signatureOf(KEY, 'question', START, order) },
    { order: randomUUID() },
    signedAt(late),
    signedAt(early),
  ])
    expect([over, await notify(over)]).toEqual([over, [403, 'approval.not-from-gateway']])
  await world.drain()
  expect(asked()).toBe(0)
})

test('what is no notification is refused by its shape', async () => {
  expect((await notify({ signature: 'short' }))[0]).toBe(422)
  expect((await notify({ amount: AMOUNT }))[0]).toBe(422)
  expect(await notify({}, { 'idempotency-key': '' })).toEqual([400, 'kernel.idempotency-key-missing'])
})

test('a true one of an order that is open, or of no order of ours, changes nothing', async () => {
  const stranger = randomUUID()
  const signature = signatureOf(KEY, 'answer', START, stranger)
  expect(await notify({ order: stranger, timestamp: START, signature })).toEqual([200])
  await world.drain()
  expect(asked()).toBe(0)
  expect(await notify()).toEqual([200])
  await world.drain()
  expect(gateway.asked().at(-1)).toMatchObject({ kind: 'status', order })
  expect(await payment()).toMatchObject({ way: 'open', due: AMOUNT })
})

test('of what was paid there is one payment on record, however often and however late it is told again', async () => {
  standing = PAID
  const again = { 'idempotency-key': randomUUID() }
  const body = { timestamp: START, signature: signatureOf(KEY, 'answer', START, order) }
  expect([await notify(body, again), await notify(body, again), await notify(body)]).toEqual([
    [200],
    [200],
    [200],
  ])
  await world.drain()
  expect(await payment()).toMatchObject({ way: 'online', due: 0, voucher: PAID.receipt })
  const before = asked()
  world.setNow('2026-03-02T01:04:59.000Z')
  expect(await notify(body)).toEqual([200])
  await world.drain()
  expect([asked(), await paidActs()]).toEqual([before, 1])
  world.setNow('2026-03-02T01:05:01.000Z')
  expect(await notify(body)).toEqual([403, 'approval.not-from-gateway'])
})
