import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, PUBLIC } from '#kernel/context'
import { createWorld, type World } from '#test/world'
import { identityContract } from './identity.contract.ts'
import { makePlace, minutes, outcome, PASSWORD, type Place } from './identity.fixtures.ts'
import { registerCitizen } from './register-citizen.ts'

const { requestPhoneCode, resetByCode, requestPhoneMove, movePhone, logInToHall } = identityContract.endpoints
const { endSession, endOtherSessions, listSessions } = identityContract.endpoints

const SYSTEM = { kind: 'system', name: 'test', governmentId: null, permissions: [] } as const
const PERSON = {
  kind: 'person',
  name: '谭知微',
  idNumber: '11010519491231002X',
  phone: '13800001001',
} as const
const OTHER = {
  kind: 'person',
  name: '罗秋白',
  idNumber: '431003197908238118',
  phone: '13800001002',
} as const

let world: World
let place: Place
let clock = 0
beforeAll(async () => {
  world = await createWorld()
  place = await makePlace(world, 'life')
  for (const citizen of [PERSON, OTHER]) {
    await world.run(SYSTEM, false, (ctx) => registerCitizen(ctx, { ...citizen, password: PASSWORD }))
  }
})
afterAll(() => world.close())

/** Goes on for some minutes, so that another code may be asked for. */
const pass = () => {
  clock += 6
  world.setNow(minutes(clock))
}
/** The code of the last text message to a phone. */
async function codeAt(phone: string): Promise<string> {
  await world.drain()
  const text = world.sms.sent.findLast(({ to }) => to === phone)?.text ?? ''
  return /\d{6}/.exec(text)?.[0] ?? ''
}
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')
const logIn = async (password = PASSWORD): Promise<string> => {
  const told = await place.call(PUBLIC, logInToHall, { account: PERSON.idNumber, password })
  return told.token ?? ''
}
async function actorOf(token: string): Promise<Actor> {
  const actor = await place.resolve('hall', token)
  if (!actor) throw new Error('not logged in')
  return actor
}
async function resetCode(): Promise<string> {
  pass()
  await place.call(PUBLIC, requestPhoneCode, { purpose: 'reset', phone: PERSON.phone })
  return codeAt(PERSON.phone)
}
const reset = (over: Partial<{ phone: string; code: string; idNumber: string; password: string }>) =>
  place.call(PUBLIC, resetByCode, {
    ...{ phone: PERSON.phone, code: '', idNumber: PERSON.idNumber, password: 'summer-2026' },
    ...over,
  })

test('a forgotten password is set anew by code and number; every session ends and one begins', async () => {
  const before = await logIn()
  const { token } = await reset({ code: await resetCode(), idNumber: ' 11010519491231002x' })
  expect(await place.resolve('hall', before)).toBeNull()
  expect(await place.resolve('hall', token ?? '')).not.toBeNull()
  expect(await outcome(logIn())).toBe('identity.log-in-failed')
  expect(await outcome(logIn('summer-2026'))).toBe('ok')
  await reset({ code: await resetCode(), password: PASSWORD })
})

test('the code alone is not enough, and one code allows one try at the number', async () => {
  const code = await resetCode()
  expect(await outcome(reset({ code, idNumber: OTHER.idNumber }))).toBe('identity.code-wrong')
  expect(await outcome(reset({ code }))).toBe('identity.code-wrong')
  expect(await outcome(logIn())).toBe('ok')
})

test('a code of another purpose, and a weak password, are refused', async () => {
  pass()
  await place.call(PUBLIC, requestPhoneCode, { purpose: 'login', phone: PERSON.phone })
  expect(await outcome(reset({ code: await codeAt(PERSON.phone) }))).toBe('identity.code-wrong')
  const weak = reset({ code: await resetCode(), password: `a${PERSON.idNumber}` })
  expect(await outcome(weak)).toBe('kernel.invalid-input')
})

test('a code for an unknown phone is answered alike, and none is sent', async () => {
  pass()
  const sent = world.sms.sent.length
  const { output } = await place.call(PUBLIC, requestPhoneCode, { purpose: 'reset', phone: '13900009999' })
  await world.drain()
  expect(world.sms.sent).toHaveLength(sent)
  expect(Object.keys(output)).toEqual(['expiresAt', 'nextAt'])
})

test('the phone is changed by codes to both; other sessions end, and the wrong one is named', async () => {
  pass()
  const [here, there] = [await logIn(), await logIn()]
  const me = await actorOf(here)
  const phone = '13900001234'
  await place.call(me, requestPhoneMove, { phone })
  const codes = { oldCode: await codeAt(PERSON.phone), code: await codeAt(phone) }
  const move = (over: Partial<typeof codes>) => place.call(me, movePhone, { phone, ...codes, ...over })
  for (const field of ['oldCode', 'code'] as const) {
    await expect(move({ [field]: wrong(codes[field]) })).rejects.toMatchObject({
      code: 'identity.code-wrong',
      fields: [{ field }],
    })
  }
  await move({})
  await world.drain()
  const told = { to: PERSON.phone, text: expect.stringContaining('已换用另一个手机号') }
  expect(world.sms.sent.at(-1)).toMatchObject(told)
  expect(await place.resolve('hall', there)).toBeNull()
  expect(await place.resolve('hall', here)).not.toBeNull()
  expect(await outcome(place.call(PUBLIC, logInToHall, { account: phone, password: PASSWORD }))).toBe('ok')
  const old = place.call(PUBLIC, logInToHall, { account: PERSON.phone, password: PASSWORD })
  expect(await outcome(old)).toBe('identity.log-in-failed')
})

test('a phone of somebody else is not taken, and that it is taken is told to who holds it only', async () => {
  pass()
  const me = await actorOf(await logIn())
  await place.call(me, requestPhoneMove, { phone: OTHER.phone })
  const codes = { oldCode: await codeAt('13900001234'), code: await codeAt(OTHER.phone) }
  const move = (code: string) => outcome(place.call(me, movePhone, { phone: OTHER.phone, ...codes, code }))
  expect(await move(wrong(codes.code))).toBe('identity.code-wrong')
  expect(await move(codes.code)).toBe('identity.phone-taken')
  expect(await outcome(place.call(me, requestPhoneMove, { phone: '13900001234' }))).toBe(
    'kernel.invalid-input',
  )
})

test('a citizen ends one session, and all others', async () => {
  const tokens = [await logIn(), await logIn(), await logIn()]
  const me = await actorOf(tokens[0] ?? '')
  const second = await actorOf(tokens[1] ?? '')
  if (second.kind !== 'citizen') throw new Error('not a citizen')
  await place.call(me, endSession, { sessionId: second.sessionId })
  expect(await place.resolve('hall', tokens[1] ?? '')).toBeNull()
  await place.call(me, endOtherSessions, {})
  expect(await place.resolve('hall', tokens[2] ?? '')).toBeNull()
  expect((await place.call(me, listSessions, {})).output.map(({ current }) => current)).toEqual([true])
})
