import { afterAll, beforeAll, expect, test } from 'vitest'
import { residentIdCheckDigit } from '#kernel/codes'
import { type Actor, PUBLIC } from '#kernel/context'
import { createWorld, type World } from '#test/world'
import { citizenProfile } from './citizen-profile.ts'
import { identityContract } from './identity.contract.ts'
import { makePlace, minutes, outcome, PASSWORD, type Place } from './identity.fixtures.ts'
import { registerCitizen } from './register-citizen.ts'

const { requestPhoneCode, register, logInToHall, logInByCode, readProfile, changePassword, logOut } =
  identityContract.endpoints

const numbered = (body: string) => body + residentIdCheckDigit(body)
const SYSTEM = { kind: 'system', name: 'test', governmentId: null, permissions: [] } as const
const PERSON = { kind: 'person', name: '谭知微', idNumber: '11010519491231002X' } as const
const FIRM = {
  kind: 'enterprise',
  name: '橘洲里餐饮店',
  idNumber: '91350100M000100Y44',
  contactName: '谭知微',
} as const

let world: World
let place: Place
let clock = 0
beforeAll(async () => {
  world = await createWorld()
  place = await makePlace(world, 'hall')
})
afterAll(() => world.close())

/** Goes on for some minutes, so that another code may be asked for. */
const pass = (count: number) => {
  clock += count
  world.setNow(minutes(clock))
}
type Purpose = 'register' | 'login' | 'reset'
const ask = (purpose: Purpose, phone: string) => place.call(PUBLIC, requestPhoneCode, { purpose, phone })
const lastCode = () => /\d{6}/.exec(world.sms.sent.at(-1)?.text ?? '')?.[0] ?? ''
/** Asks for a code a while later and reads it from the message. */
async function codeTo(purpose: Purpose, phone: string): Promise<string> {
  pass(6)
  await ask(purpose, phone)
  await world.drain()
  expect(world.sms.sent.at(-1)?.to).toBe(phone)
  return lastCode()
}
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

async function actorOf(token: string | null | undefined): Promise<Actor> {
  const actor = await place.resolve('hall', token ?? '')
  if (!actor) throw new Error('not logged in')
  return actor
}

test('a person registers by a code and is logged in; what is kept is sealed', async () => {
  const phone = '13800001001'
  const code = await codeTo('register', phone)
  const { output, token } = await place.call(PUBLIC, register, { ...PERSON, phone, code, password: PASSWORD })
  expect(output).toEqual({ warnings: [] })
  const actor = await actorOf(token)
  expect(actor.kind).toBe('citizen')
  expect((await place.call(actor, readProfile, {})).output).toEqual({
    kind: 'person',
    name: '谭**',
    idType: 'resident-id',
    idNumber: '110*************2X',
    phone: '138****1001',
    contactName: null,
  })
  const { rows } = await world.composition.database.pool.query('select * from identity.citizen')
  const kept = JSON.stringify(rows)
  for (const secret of ['谭知微', PERSON.idNumber, phone]) expect(kept).not.toContain(secret)
})

test('an enterprise with an early code registers with a warning, and needs a contact', async () => {
  const phone = '13800001002'
  const { contactName: _left, ...alone } = FIRM
  const code = await codeTo('register', phone)
  const input = { phone, code, password: PASSWORD }
  expect(await outcome(place.call(PUBLIC, register, { ...alone, ...input }))).toBe('kernel.invalid-input')
  const { output, token } = await place.call(PUBLIC, register, { ...FIRM, ...input })
  expect(output).toEqual({ warnings: ['codes:uscc.check-digit'] })
  const actor = await actorOf(token)
  if (actor.kind !== 'citizen') throw new Error('not a citizen')
  expect(await world.run(SYSTEM, true, (ctx) => citizenProfile(ctx, actor.accountId))).toEqual({
    accountId: actor.accountId,
    kind: 'enterprise',
    name: '橘洲里餐饮店',
    idType: 'uscc',
    idNumber: '91350100M000100Y44',
    phone,
    contactName: '谭知微',
    phoneProvenAt: world.now(),
  })
})

test('a wrong identity number is refused at its field before the code is used', async () => {
  const phone = '13800001003'
  const code = await codeTo('register', phone)
  const input = { ...PERSON, phone, code, password: PASSWORD }
  await expect(
    place.call(PUBLIC, register, { ...input, idNumber: '110105194912310021' }),
  ).rejects.toMatchObject({
    fields: [{ field: 'idNumber', code: 'identity.resident-id.check-digit' }],
  })
  expect(await outcome(place.call(PUBLIC, register, { ...input, password: '12345678' }))).toBe(
    'kernel.invalid-input',
  )
  expect(
    await outcome(place.call(PUBLIC, register, { ...input, idNumber: numbered('11010519800101003') })),
  ).toBe('ok')
})

test('number and phone have one account each, and a code tells of one number only', async () => {
  const phone = '13800001004'
  const code = await codeTo('register', phone)
  const input = { ...PERSON, phone, code, password: PASSWORD }
  expect(await outcome(place.call(PUBLIC, register, input))).toBe('identity.id-taken')
  expect(
    await outcome(place.call(PUBLIC, register, { ...input, idNumber: numbered('11010519800101007') })),
  ).toBe('identity.code-wrong')
  const again = await codeTo('register', '13800001001')
  const other = { ...input, phone: '13800001001', code: again, idNumber: numbered('11010519800101007') }
  expect(await outcome(place.call(PUBLIC, register, other))).toBe('identity.phone-taken')
})

test('a code opens once', async () => {
  const code = await codeTo('login', '13800001001')
  const tried = () => outcome(place.call(PUBLIC, logInByCode, { phone: '13800001001', code }))
  expect(await tried()).toBe('ok')
  expect(await tried()).toBe('identity.code-wrong')
})

test('a code of one purpose, one phone or another time does not open', async () => {
  const phone = '13800001001'
  const code = await codeTo('register', phone)
  const tried = (to: string, typed: string) =>
    outcome(place.call(PUBLIC, logInByCode, { phone: to, code: typed }))
  expect(await tried(phone, code)).toBe('identity.code-wrong')
  const login = await codeTo('login', phone)
  expect(await tried('13800001002', login)).toBe('identity.code-wrong')
  pass(5)
  expect(await tried(phone, login)).toBe('identity.code-wrong')
})

test('the fifth wrong try makes a code void', async () => {
  const phone = '13800001001'
  const code = await codeTo('login', phone)
  const tried = (typed: string) => outcome(place.call(PUBLIC, logInByCode, { phone, code: typed }))
  for (let n = 0; n < 5; n++) expect(await tried(wrong(code))).toBe('identity.code-wrong')
  expect(await tried(code)).toBe('identity.code-wrong')
})

test('codes are rationed: one a minute to a phone, and only the newest holds', async () => {
  const phone = '13800001002'
  const first = await codeTo('login', phone)
  await expect(ask('login', phone)).rejects.toMatchObject({
    code: 'identity.code-too-soon',
    status: 429,
    params: { seconds: 60 },
  })
  pass(1)
  await ask('login', phone)
  await world.drain()
  const second = lastCode()
  if (first !== second) {
    expect(await outcome(place.call(PUBLIC, logInByCode, { phone, code: first }))).toBe('identity.code-wrong')
  }
  expect(await outcome(place.call(PUBLIC, logInByCode, { phone, code: second }))).toBe('ok')
})

test('nobody learns who has an account: the same answer, but no message to a phone without one', async () => {
  pass(6)
  const sent = world.sms.sent.length
  const unknown = await ask('login', '13900009999')
  await world.drain()
  expect(world.sms.sent).toHaveLength(sent)
  pass(6)
  const known = await ask('login', '13800001001')
  expect(Object.keys(unknown.output)).toEqual(Object.keys(known.output))
})

test('number and code are forgotten once the message is sent', async () => {
  await codeTo('login', '13800001002')
  const { rows } = await world.composition.database.pool.query(
    'select place, code from identity.one_time_code order by created_at desc limit 1',
  )
  expect(rows).toEqual([{ place: null, code: null }])
})

test('password log-in by identity number, credit code or phone; five wrong ones lock, a code still opens', async () => {
  const tried = (account: string, password = PASSWORD) =>
    outcome(place.call(PUBLIC, logInToHall, { account, password }))
  for (const account of [PERSON.idNumber, ' 11010519491231002x', '138 0000 1001', FIRM.idNumber]) {
    expect(await tried(account)).toBe('ok')
  }
  expect(await tried(numbered('11010519900101001'))).toBe('identity.log-in-failed')
  for (let n = 0; n < 5; n++) expect(await tried(FIRM.idNumber, 'wrong')).toBe('identity.log-in-failed')
  expect(await tried(FIRM.idNumber)).toBe('identity.log-in-failed')
  const code = await codeTo('login', '13800001002')
  expect(await outcome(place.call(PUBLIC, logInByCode, { phone: '13800001002', code }))).toBe('ok')
})

test('a citizen changes his password and logs out', async () => {
  const { token } = await place.call(PUBLIC, logInToHall, { account: PERSON.idNumber, password: PASSWORD })
  const actor = await actorOf(token)
  const next = `x${PERSON.idNumber}`
  expect(await outcome(place.call(actor, changePassword, { current: PASSWORD, next }))).toBe(
    'kernel.invalid-input',
  )
  await place.call(actor, changePassword, { current: PASSWORD, next: 'autumn-2026' })
  expect(await place.resolve('hall', token ?? '')).not.toBeNull()
  expect((await place.call(actor, logOut, {})).token).toBeNull()
  expect(await place.resolve('hall', token ?? '')).toBeNull()
})

test('the part registers without a code, each number once', async () => {
  const citizen = {
    kind: 'person',
    name: '罗秋白',
    idNumber: numbered('11010519800101007'),
    phone: '13800001009',
  } as const
  const make = () => world.run(SYSTEM, false, (ctx) => registerCitizen(ctx, { ...citizen, password: 'x' }))
  expect(await make()).toMatch(/^[0-9a-f-]{36}$/)
  expect(await outcome(make())).toBe('identity.id-taken')
})
