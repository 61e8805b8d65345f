import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, CitizenActor, StaffActor } from '#kernel/context'
import { rowsAsAdmin } from '#test/database'
import { createWorld, type World } from '#test/world'
import { closeAccount } from './close-account.ts'
import { identityContract } from './identity.contract.ts'
import { makePlace, minutes, outcome, PASSWORD, type Place } from './identity.fixtures.ts'
import { mailAddressesOf, requestMailCode } from './own-mail.ts'
import { registerCitizen } from './register-citizen.ts'

const {
  readOwnMail,
  requestMailCode: request,
  confirmMail,
  removeMail,
  disableAccount,
} = identityContract.endpoints

let world: World
let place: Place
let citizen: CitizenActor
let clerk: StaffActor
let clock = 0
beforeAll(async () => {
  world = await createWorld()
  place = await makePlace(world, 'mail')
  clerk = await place.staff('C01')
  const accountId = await inNode((ctx) =>
    registerCitizen(ctx, {
      ...{ kind: 'person', name: '谭知微', idNumber: '11010519491231002X', phone: '13800001001' },
      password: PASSWORD,
    }),
  )
  citizen = { kind: 'citizen', accountId, sessionId: clerk.sessionId }
})
afterAll(() => world.close())

const system = (governmentId: string | null) =>
  ({ kind: 'system', name: 'test', governmentId, permissions: [] }) as const
const inNode = <T>(work: Parameters<typeof world.run<T>>[2]) => world.run(system(null), false, work)

/** Asks for a code some minutes later and reads it from the mail. */
async function codeTo(actor: Actor, address: string): Promise<string> {
  clock += 6
  world.setNow(minutes(clock))
  await place.call(actor, request, { address })
  await world.drain()
  return /\d{6}/.exec(world.mail.sent.at(-1)?.text ?? '')?.[0] ?? ''
}
async function give(actor: Actor, address: string): Promise<void> {
  await place.call(actor, confirmMail, { address, code: await codeTo(actor, address) })
}
const own = async (actor: Actor) => (await place.call(actor, readOwnMail, {})).output
const known = async () => {
  const receivers = await world.run(system(place.governmentId), true, (ctx) =>
    mailAddressesOf(ctx, [
      { kind: 'citizen', id: citizen.accountId },
      { kind: 'staff', id: clerk.personId },
    ]),
  )
  return receivers.map(({ address }) => address)
}

test('an address is taken once the code that it got is typed, by citizens and staff alike', async () => {
  expect(await own(citizen)).toEqual({ address: null, available: true })
  const code = await codeTo(citizen, ' Tan@Example.CN ')
  expect(world.mail.sent.at(-1)).toMatchObject({ to: 'Tan@example.cn', subject: '确认邮箱' })
  expect(await known()).toEqual([])
  const wrong = code === '000000' ? '000001' : '000000'
  const confirm = (address: string, typed: string) =>
    outcome(place.call(citizen, confirmMail, { address, code: typed }))
  expect(await confirm('Tan@example.cn', wrong)).toBe('identity.code-wrong')
  expect(await confirm('li@example.cn', code)).toBe('identity.code-wrong')
  expect(await confirm('Tan@example.cn', code)).toBe('ok')
  expect(await confirm('Tan@example.cn', code)).toBe('identity.code-wrong')
  expect(await own(citizen)).toEqual({ address: 'T***@example.cn', available: true })
  await give(clerk, 'bing@example.cn')
  expect((await known()).toSorted()).toEqual(['Tan@example.cn', 'bing@example.cn'])
})

test('another address takes the place of the first; it can be removed', async () => {
  await give(citizen, 'tan.new@example.cn')
  expect((await own(citizen)).address).toBe('t***@example.cn')
  await place.call(citizen, removeMail, {})
  expect((await own(citizen)).address).toBeNull()
  expect(await known()).toEqual(['bing@example.cn'])
})

test('what is no address is refused at its field; one address gets one code a minute', async () => {
  const asking = place.call(citizen, request, { address: 'tan@example' })
  await expect(asking).rejects.toMatchObject({
    code: 'kernel.invalid-input',
    fields: [{ field: 'address', code: 'identity.mail.format' }],
  })
  await codeTo(citizen, 'once@example.cn')
  const again = () => outcome(place.call(clerk, request, { address: 'once@EXAMPLE.cn' }))
  expect(await again()).toBe('identity.code-too-soon')
})

test('addresses lie sealed, and code and address are forgotten once the mail is sent', async () => {
  await give(citizen, 'sealed@example.cn')
  const rows = await rowsAsAdmin(
    world.adminUrl,
    'select m.*, c.* from identity.mail_address m, identity.one_time_code c',
  )
  expect(JSON.stringify(rows)).not.toMatch(/@example/)
  expect(rows.every(({ place: left, code }) => left === null && code === null)).toBe(true)
})

test('disabled and closed accounts are told nothing', async () => {
  const root = await place.staff('R01')
  await place.call(root, disableAccount, { personId: clerk.personId })
  expect(await known()).toEqual(['sealed@example.cn'])
  await inNode((ctx) => closeAccount(ctx, citizen.accountId))
  expect(await known()).toEqual([])
  expect(
    await rowsAsAdmin(
      world.adminUrl,
      `select 1 from identity.mail_address m
    join identity.account a on a.id = m.account_id where a.kind = 'citizen'`,
    ),
  ).toEqual([])
})

test('an installation that sends no mail says so', async () => {
  const asking = inNode((ctx) =>
    requestMailCode(
      { ...ctx, services: { ...ctx.services, mail: { ...ctx.services.mail, absent: true } } },
      { address: 'tan@example.cn' },
    ),
  )
  await expect(asking).rejects.toMatchObject({ code: 'identity.mail-unavailable', status: 503 })
})
