import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx } from '#kernel/context'
import { GatewayFailure } from '#kernel/gateway'
import type { JobWork } from '#kernel/jobs'
import type { SmsGateway, TextMessage } from '#kernel/sms'
import { type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { MAX_ATTEMPTS, queueText, sendTextJob } from './send-text.ts'
import { findText } from './text.store.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
})
afterAll(() => world.close())

const inTown = <T>(work: (ctx: Ctx) => Promise<T>) => world.run(town.system, false, work)

/** Queues a message and says which row it got; the queue itself is left alone. */
const queued = () =>
  inTown(async (ctx) => {
    await queueText(ctx, {
      phone: '+86 138-0000-0001',
      locale: 'zh-CN',
      template: 'accepted',
      params: { item: '甲', number: '1' },
      caseId: null,
    })
    return String(ctx.jobs.splice(0)[0]?.payload.textId)
  })

/** A gateway that answers each try as told, then takes everything. */
function gatewayOf(...answers: (GatewayFailure | 'taken')[]): SmsGateway & { readonly got: TextMessage[] } {
  const got: TextMessage[] = []
  return {
    got,
    send: async (message) => {
      got.push(message)
      const answer = answers.shift()
      if (answer instanceof GatewayFailure) throw answer
    },
  }
}

const through =
  (sms: SmsGateway): JobWork =>
  (_government, work) =>
    inTown((ctx) => work({ ...ctx, services: { ...ctx.services, sms } }))

const attempt = (textId: string, sms: SmsGateway) =>
  sendTextJob.run({ governmentId: town.id, textId }, through(sms))

const stateOf = (id: string) => inTown((ctx) => findText(ctx, id))

test('a message is handed over once, with its row as id', async () => {
  const id = await queued()
  const gateway = gatewayOf()
  await attempt(id, gateway)
  await attempt(id, gateway)
  expect(gateway.got).toMatchObject([{ id, to: '13800000001' }])
  expect(await stateOf(id)).toMatchObject({
    state: 'sent',
    attempts: 1,
    sentAt: world.now(),
    lastFault: null,
  })
})

test('after a temporary failure it is tried again under the same id', async () => {
  const id = await queued()
  const gateway = gatewayOf(new GatewayFailure('sms-http-503', false))
  await expect(attempt(id, gateway)).rejects.toThrow('sms-http-503')
  expect(await stateOf(id)).toMatchObject({ state: 'queued', attempts: 1, lastFault: 'sms-http-503' })
  await attempt(id, gateway)
  expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 2, lastFault: null })
  expect(gateway.got.map((message) => message.id)).toEqual([id, id])
})

test('a permanent failure ends it', async () => {
  const id = await queued()
  await attempt(id, gatewayOf(new GatewayFailure('sms-http-400', true)))
  expect(await stateOf(id)).toMatchObject({
    state: 'failed',
    attempts: 1,
    lastFault: 'sms-http-400',
    sentAt: null,
  })
})

test('it is given up after its last try', async () => {
  const id = await queued()
  const gateway = gatewayOf(
    ...Array.from({ length: MAX_ATTEMPTS + 5 }, () => new GatewayFailure('sms-unreachable', false)),
  )
  for (let n = 1; n < MAX_ATTEMPTS; n++) await expect(attempt(id, gateway)).rejects.toThrow('sms-unreachable')
  await attempt(id, gateway)
  expect(await stateOf(id)).toMatchObject({ state: 'failed', attempts: MAX_ATTEMPTS })
})

test('number and words are sealed at rest', async () => {
  const row = await stateOf(await queued())
  expect(JSON.stringify(row)).not.toMatch(/13800000001|受理/)
})
