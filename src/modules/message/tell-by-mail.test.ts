import { afterAll, beforeAll, expect, test } from 'vitest'
import { identityContract } from '#contracts/identity'
import { messageContract } from '#contracts/message'
import type { Actor, Ctx, StaffActor } from '#kernel/context'
import { GatewayFailure } from '#kernel/gateway'
import type { JobWork } from '#kernel/jobs'
import type { MailMessage } from '#kernel/mail'
import { registerCitizen } from '#modules/identity'
import { type County, makeCounty } from '#test/county'
import { rowsAsAdmin } from '#test/database'
import { createWorld, type World } from '#test/world'
import { MAX_ATTEMPTS, queueMail, sendTextJob } from './send-text.ts'
import { tell } from './tell.ts'
import { findText } from './text.store.ts'

const { requestMailCode, confirmMail } = identityContract.endpoints

let world: World
let county: County
let admin: StaffActor
let citizenId = ''
beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
  admin = await county.staff('1007')
  const given = {
    kind: 'person',
    name: '王示例',
    idNumber: '43100319920229001X',
    phone: '13800000001',
  } as const
  citizenId = await inCounty((ctx) => registerCitizen(ctx, { ...given, password: 'spring-2026' }))
})
afterAll(() => world.close())

const inCounty = <T>(work: (ctx: Ctx) => Promise<T>) => world.run(county.system, false, work)

async function giveAddress(actor: Actor, address: string): Promise<void> {
  await world.as(actor).call(requestMailCode, { address })
  await world.drain()
  const code = /\d{6}/.exec(world.mail.sent.at(-1)?.text ?? '')?.[0] ?? ''
  await world.as(actor).call(confirmMail, { address, code })
}

const told = (...recipients: { kind: 'citizen' | 'staff'; id: string }[]) =>
  inCounty((ctx) =>
    tell(ctx, { recipients, template: 'accepted', params: { item: '卫生许可', number: '7' }, caseId: null }),
  )

test('who has given an address is told by mail as well, and nobody else', async () => {
  const receivers = [
    { kind: 'citizen', id: citizenId },
    { kind: 'staff', id: admin.personId },
  ] as const
  await told(...receivers)
  await world.drain()
  expect(world.mail.sent).toEqual([])
  await giveAddress({ kind: 'citizen', accountId: citizenId, sessionId: admin.sessionId }, 'wang@example.cn')
  await giveAddress(admin, 'admin@example.cn')
  const before = world.mail.sent.length
  await told(...receivers)
  await world.drain()
  const mails = world.mail.sent.slice(before)
  expect(mails.map(({ to }) => to).toSorted()).toEqual(['admin@example.cn', 'wang@example.cn'])
  expect(mails[0]).toMatchObject({ subject: '申请已受理', at: world.now() })
  expect(mails[0]?.text).toMatch(/“卫生许可”（7）已经受理[\s\S]*https:\/\/yichuang\.test[\s\S]*请勿回复/)
})

test('the log shows the mails with masked addresses and without what they said', async () => {
  const { listTexts } = messageContract.endpoints
  const { rows } = await world.as(admin).call(listTexts, { channel: 'mail' })
  expect(rows.map(({ to }) => to).toSorted()).toEqual(['a***@example.cn', 'w***@example.cn'])
  expect(rows[0]).toMatchObject({ channel: 'mail', title: '申请已受理', state: 'sent', attempts: 1 })
  expect((await world.as(admin).call(listTexts, { channel: 'sms' })).total).toBe(0)
  const lying = await rowsAsAdmin(world.adminUrl, 'select * from message.text')
  expect(JSON.stringify(lying)).not.toMatch(/@example|受理/)
})

/** A mail server that fails as told, then takes everything. */
function serverOf(...failures: GatewayFailure[]) {
  const got: MailMessage[] = []
  const send = async (message: MailMessage) => {
    got.push(message)
    const failure = failures.shift()
    if (failure) throw failure
  }
  return { got, send }
}

const queued = () =>
  inCounty(async (ctx) => {
    const params = { item: '甲', number: '1' }
    await queueMail(ctx, {
      address: 'wang@example.cn',
      locale: 'zh-CN',
      template: 'accepted',
      params,
      caseId: null,
    })
    return String(ctx.jobs.splice(0)[0]?.payload.textId)
  })

const attempt = (textId: string, mail: ReturnType<typeof serverOf>) => {
  const through: JobWork = (_government, work) =>
    inCounty((ctx) => work({ ...ctx, services: { ...ctx.services, mail } }))
  return sendTextJob.run({ governmentId: county.id, textId }, through)
}
const stateOf = (id: string) => inCounty((ctx) => findText(ctx, id))

const unanswered = () => new GatewayFailure('mail-unanswered', false, true)

test('a mail that was perhaps taken is handed over again as the very same mail', async () => {
  const id = await queued()
  const server = serverOf(unanswered())
  await expect(attempt(id, server)).rejects.toThrow('mail-unanswered')
  expect(await stateOf(id)).toMatchObject({ state: 'queued', maybeTaken: true })
  world.setNow('2026-03-02T03:00:00.000Z')
  await attempt(id, server)
  expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 2 })
  expect(server.got[1]).toEqual(server.got[0])
  expect(server.got[0]?.id).toBe(id)
})

test('given up, it is unknown where one try may have succeeded, else failed', async () => {
  const [perhaps, never] = [await queued(), await queued()]
  const busy = () => new GatewayFailure('mail-451', false)
  const servers = [
    [perhaps, serverOf(unanswered(), ...Array.from({ length: MAX_ATTEMPTS }, busy))],
    [never, serverOf(...Array.from({ length: MAX_ATTEMPTS }, busy))],
  ] as const
  for (const [id, server] of servers)
    for (let n = 1; n <= MAX_ATTEMPTS; n++) await attempt(id, server).catch(() => undefined)
  expect(await stateOf(perhaps)).toMatchObject({ state: 'unknown', lastFault: 'mail-451' })
  expect(await stateOf(never)).toMatchObject({ state: 'failed', lastFault: 'mail-451' })
})

test('an address that is refused for good is not tried again', async () => {
  const id = await queued()
  await attempt(id, serverOf(new GatewayFailure('mail-550', true)))
  expect(await stateOf(id)).toMatchObject({ state: 'failed', attempts: 1, lastFault: 'mail-550' })
})
