import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { identityContract } from '#contracts/identity'
import { messageContract } from '#contracts/message'
import { privacyContract } from '#contracts/privacy'
import { AuthorityFailure, type IdentityAnswer } from '#kernel/authority'
import { type CitizenActor, PUBLIC, type StaffActor } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { type County, makeCounty } from '#test/county'
import { createWorld, type World } from '#test/world'
import { realnameContract } from './realname.contract.ts'

const api = realnameContract.endpoints
const government = 'suxian'
/** An item that needs a check at the window in the shipped list. */
const SEALS = '000109504000'

let world: World
let county: County
let clerk: StaffActor
let me: CitizenActor
let accountId: string
let ask: (id: string) => Promise<IdentityAnswer>
beforeAll(async () => {
  world = await createWorld({ authority: { ask: ({ id }) => ask(id) } })
  county = await makeCounty(world)
  clerk = await county.staff('1001')
  me = await county.citizen(0)
  accountId = me.accountId
})
afterAll(() => world.close())

/** Goes on for some minutes. */
const pass = (minutes: number): void =>
  world.setNow(new Date(world.now().getTime() + minutes * 60_000).toISOString())
const A_DAY = 24 * 60

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (error: { code?: unknown }) => String(error.code ?? error),
  )
const own = () => world.as(me).call(api.readOwnLevel, {})
const onCard = (): InputOf<typeof api.checkAccount> => ({
  ...{ accountId, document: 'resident-id-card', facesMatch: true },
  name: county.citizens[0]?.name ?? '',
  idNumber: county.citizens[0]?.idNumber ?? '',
})
const check = (over: Partial<InputOf<typeof api.checkAccount>> = {}) =>
  world.as(clerk).call(api.checkAccount, { ...onCard(), ...over })
const end = (what: 'window' | 'authority' | 'phone') =>
  outcome(world.as(clerk).call(api.endProof, { accountId, what, reason: 'checked-in-error' }))

/** Proves the phone of the account by a code that is sent to it. */
async function proveAgain(): Promise<void> {
  const { requestPhoneProof, proveOwnPhone } = identityContract.endpoints
  pass(2)
  await world.as(me).call(requestPhoneProof, {})
  await world.drain()
  const sent = world.sms.sent.findLast(({ text }) => /\d{6}/.test(text))
  const code = /\d{6}/.exec(sent?.text ?? '')?.[0] ?? ''
  await world.as(me).call(proveOwnPhone, { code })
}

test('who registered by a phone code has that level, and is told what else there is', async () => {
  expect(await own()).toMatchObject({ level: 'phone', proofs: [], authority: true, check: null })
})

test('an item that needs more refuses with the way to raise it; the draft is kept and goes through afterwards', async () => {
  const { startDraft, submitApplication, listDrafts } = approvalContract.endpoints
  const { draftId } = await world.as(me).call(startDraft, { government, itemCode: SEALS })
  const send = () => world.as(me).call(submitApplication, { government, draftId })
  await expect(send()).rejects.toMatchObject({
    code: 'realname.level-too-low',
    params: { have: 'phone', need: 'window' },
  })
  const { rows } = await world.as(me).call(listDrafts, { government })
  expect(rows.map(({ id }) => id)).toContain(draftId)
  await check()
  expect(await outcome(send())).toBe('approval.incomplete')
  expect(await end('window')).toBe('ok')
  expect(await outcome(send())).toBe('realname.level-too-low')
})

test('the refusal names the levels in words', () => {
  const t = world.composition.messages.translator('zh-CN')
  const text = t('realname:refusal.level-too-low', { have: 'phone', need: 'window' })
  expect(text).toContain('达到“窗口核验”，您现在是“手机核实”')
})

describe('at the window', () => {
  test('a clerk finds an account by number or phone, masked; its owner sees that he looked', async () => {
    const { findAccount, readAccount } = api
    expect(await world.as(clerk).call(findAccount, { account: '13900000000' })).toEqual({ accountId: null })
    const { idNumber = '', name = '' } = county.citizens[0] ?? {}
    expect(await world.as(clerk).call(findAccount, { account: idNumber })).toEqual({ accountId })
    const seen = JSON.stringify(await world.as(clerk).call(readAccount, { accountId }))
    for (const secret of [name, idNumber]) expect(seen).not.toContain(secret)
    const looks = await world.as(me).call(privacyContract.endpoints.listLooks, { government })
    expect(looks.rows[0]).toMatchObject({ kind: 'window-check', unitName: expect.stringContaining('政务') })
    expect(JSON.stringify(looks)).not.toContain(clerk.personId)
  })

  test('what is printed on the document must be what the account says, and nothing of it is kept', async () => {
    await expect(check({ name: '另一人' })).rejects.toMatchObject({
      code: 'realname.document-differs',
      fields: [{ field: 'name' }],
    })
    expect(await outcome(check({ document: 'business-licence' }))).toBe('realname.document-unsuited')
    await check({ validUntil: '2026-03-05' })
    expect(await own()).toMatchObject({ level: 'window', proofs: [{ level: 'window', holds: true }, {}] })
    const { rows } = await world.composition.database.pool.query('select * from realname.proof')
    const kept = JSON.stringify(rows)
    for (const secret of [onCard().name, onCard().idNumber]) expect(kept).not.toContain(secret)
    await world.drain()
    const inbox = await world.as(me).call(messageContract.endpoints.listInbox, { government })
    expect(inbox.rows[0]?.template).toBe('level-window')
    pass(4 * A_DAY)
    expect((await own()).level).toBe('phone')
  })

  test('an enterprise is checked with its licence and its handler', async () => {
    const place = county.citizens.findIndex(({ kind }) => kind === 'enterprise')
    const firm = await county.citizen(place)
    const { name = '', idNumber = '', contactName = '' } = county.citizens[place] ?? {}
    const paper = {
      accountId: firm.accountId,
      name,
      idNumber,
      document: 'business-licence',
      facesMatch: true,
    } as const
    const send = (handlerName?: string) =>
      outcome(world.as(clerk).call(api.checkAccount, { ...paper, ...(handlerName && { handlerName }) }))
    expect(await send()).toBe('kernel.invalid-input')
    expect(await send('另一人')).toBe('realname.document-differs')
    expect(await send(contactName)).toBe('ok')
  })

  test('who was just checked gets a code to set his own password with', async () => {
    const give = (as: StaffActor) => world.as(as).call(api.handOutResetCode, { accountId })
    pass(60)
    expect(await outcome(give(clerk))).toBe('realname.check-first')
    await check()
    expect(await outcome(give(await county.staff('1002')))).toBe('realname.check-first')
    const { code } = await give(clerk)
    const reset = { phone: county.citizens[0]?.phone ?? '', code: code ?? '', password: 'autumn-2026' }
    const { resetByCode } = identityContract.endpoints
    const idNumber = onCard().idNumber
    expect(await outcome(world.as(PUBLIC).call(resetByCode, { ...reset, idNumber }))).toBe('ok')
    pass(31)
    expect(await outcome(give(clerk))).toBe('realname.check-first')
  })

  test('who was just checked gets another phone, by a code sent to it', async () => {
    pass(60)
    await check()
    const phone = '13900007777'
    await world.as(clerk).call(api.sendMoveCode, { accountId, phone })
    await world.drain()
    const code = /\d{6}/.exec(world.sms.sent.at(-1)?.text ?? '')?.[0] ?? ''
    expect(world.sms.sent.at(-1)?.to).toBe(phone)
    const move = (typed: string) =>
      outcome(world.as(clerk).call(api.moveAccountPhone, { accountId, phone, code: typed }))
    expect(await move(code === '000000' ? '000001' : '000000')).toBe('identity.code-wrong')
    expect(await move(code)).toBe('ok')
    const profile = await world.as(me).call(identityContract.endpoints.readProfile, {})
    expect(profile.phone).toBe('139****7777')
    await world.drain()
    const told = { to: county.citizens[0]?.phone, text: expect.stringContaining('已换用另一个手机号') }
    expect(world.sms.sent.at(-1)).toMatchObject(told)
  })

  test('a phone that is not its owner’s is denied, which ends every session; a code proves it again', async () => {
    expect(await end('phone')).toBe('ok')
    expect(await end('phone')).toBe('realname.nothing-to-end')
    expect(await end('window')).toBe('ok')
    expect(await own()).toMatchObject({ level: 'declared', phoneProvenAt: null })
    await proveAgain()
    expect((await own()).level).toBe('phone')
  })

  test('nobody but a clerk does any of it', async () => {
    const reviewer = await county.staff('3601')
    for (const actor of [reviewer, me]) {
      expect(await outcome(world.as(actor).call(api.checkAccount, onCard()))).toBe('kernel.forbidden')
      expect(await outcome(world.as(actor).call(api.findAccount, { account: '1' }))).toBe('kernel.forbidden')
    }
    expect(await outcome(world.as(PUBLIC).call(api.readAccount, { accountId }))).toBe(
      'kernel.unauthenticated',
    )
    expect(await outcome(world.as(clerk).call(api.readOwnLevel, {}))).toBe('kernel.forbidden')
  })
})

describe('the authority', () => {
  const asked = async () => {
    await world.as(me).call(api.askAuthority, { government })
    await world.drain()
    return own()
  }

  test('that confirms raises the level, as long as the phone it covered is proven', async () => {
    ask = async (id) => ({ verdict: 'match', reference: `R-${id}`, authority: '省公安厅' })
    expect(await asked()).toMatchObject({ level: 'authority', check: { state: 'match' } })
    expect(await end('phone')).toBe('ok')
    expect((await own()).level).toBe('declared')
    await proveAgain()
    expect((await own()).level).toBe('authority')
    expect(await end('authority')).toBe('ok')
  })

  test('that denies, or cannot be believed, changes nothing', async () => {
    ask = async (id) => ({ verdict: 'mismatch', reference: id, authority: '省公安厅' })
    expect(await asked()).toMatchObject({ level: 'phone', check: { state: 'mismatch' } })
    ask = async () => {
      throw new AuthorityFailure('authority-answer-unbelievable', true)
    }
    expect(await asked()).toMatchObject({ level: 'phone', check: { state: 'unavailable' } })
  })

  test('is asked three times a day at most', async () => {
    expect(await outcome(world.as(me).call(api.askAuthority, { government }))).toBe(
      'realname.authority-too-often',
    )
  })
})
