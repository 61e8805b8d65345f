import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { factorContract } from '#contracts/factor'
import { PUBLIC, type StaffActor } from '#kernel/context'
import type { Endpoint, InputOf, OutputOf } from '#kernel/contract'
import { readActs } from '#kernel/ledger'
import type { Answer } from '#kernel/platform'
import { signWithKey, simulatedAuthority } from '#test/keys'
import { totpAt } from '#test/totp'
import { createWorld, type World } from '#test/world'
import { identityContract } from './identity.contract.ts'
import { makePlace, minutes, outcome, PASSWORD, type Place } from './identity.fixtures.ts'

const { logInToDesk, me, resetFactors, listSessions } = identityContract.endpoints
const own = factorContract.endpoints

let world: World
let place: Place
beforeAll(async () => {
  world = await createWorld({ certificates: simulatedAuthority })
  place = await makePlace(world, 'suxian')
})
afterAll(() => world.close())

/** Where a call comes from. */
interface From {
  readonly address?: string
  readonly device?: string
}

/** Calls as somebody from somewhere. */
async function from<E extends Endpoint>(
  where: From,
  actor: StaffActor | typeof PUBLIC,
  endpoint: E,
  input: InputOf<E>,
): Promise<Answer & { readonly output: OutputOf<E> }> {
  const origin = { address: '10.1.2.3', agent: 'test', ...where }
  const caller = { actor, locale: 'zh-CN', origin } as const
  const { platform } = world.composition
  return platform.invoke({ endpoint, caller, input: { ...input }, key: randomUUID() }) as never
}

/** A session by password alone, as it stands then. */
async function logIn(employeeNo: string, where: From = {}) {
  const login = `suxian.${employeeNo.toLowerCase()}`
  const { session } = await from(where, PUBLIC, logInToDesk, { login, password: PASSWORD })
  const now = async (address = where.address): Promise<StaffActor> => {
    const actor = await place.resolve('desk', session?.token ?? '', address)
    if (actor?.kind !== 'staff') throw new Error('not logged in')
    return actor
  }
  return { now, actor: await now() }
}

/** Adds an authenticator. @returns its secret and the recovery codes that came with it */
async function addTotp(actor: StaffActor): Promise<{ secret: string; codes: readonly string[] | null }> {
  const { challengeId, secret } = (await place.call(actor, own.beginTotp, {})).output
  const code = totpAt(secret ?? '', world.now())
  const { recoveryCodes } = (await place.call(actor, own.confirmTotp, { challengeId, code })).output
  return { secret: secret ?? '', codes: recoveryCodes }
}

/** The code of the newest text message. */
async function sentCode(): Promise<string> {
  await world.drain()
  return /\d{6}/.exec(world.sms.sent.at(-1)?.text ?? '')?.[0] ?? ''
}

let at = 0
/** Lets so many minutes pass. */
function pass(count: number): void {
  at += count
  world.setNow(minutes(at))
}

describe('somebody who administers', () => {
  let secret = ''
  let codes: readonly string[] = []

  test('has no roles by password alone, adds a factor, and then has them', async () => {
    const { actor, now } = await logIn('R01')
    expect(actor).toMatchObject({ roles: [], grants: [], withheld: 'second-factor' })
    expect((await place.call(actor, me, {})).output).toMatchObject({ secondFactor: 'add' })
    expect(await outcome(place.call(actor, resetFactors, { personId: place.personId('C01') }))).toBe(
      'kernel.forbidden',
    )
    const added = await addTotp(actor)
    secret = added.secret
    codes = added.codes ?? []
    expect(new Set(codes).size).toBe(10)
    expect(await now()).toMatchObject({ roles: ['root'] })
  })

  test('proves it at the next log-in by a code that is worth nothing afterwards, in any session', async () => {
    pass(1)
    const { actor, now } = await logIn('R01')
    expect((await place.call(actor, me, {})).output).toMatchObject({ secondFactor: 'prove' })
    const code = totpAt(secret, world.now())
    await place.call(actor, own.proveTotp, { code })
    expect((await now()).roles).toEqual(['root'])
    const second = await logIn('R01')
    expect(await outcome(place.call(second.actor, own.proveTotp, { code }))).toBe('factor.wrong')
    expect((await second.now()).roles).toEqual([])
    const { output } = await place.call(actor, listSessions, {})
    expect(output.map(({ methods }) => methods)).toEqual([[], ['totp'], ['totp']])
  })

  test('gets in by a recovery code, each once, however it is typed', async () => {
    const [code = ''] = codes
    const { actor, now } = await logIn('R01')
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `
    expect((await place.call(actor, own.proveRecoveryCode, { code: typed })).output).toEqual({ left: 9 })
    expect((await now()).roles).toEqual(['root'])
    expect(await outcome(place.call(actor, own.proveRecoveryCode, { code }))).toBe('factor.wrong')
  })

  test('changes his factors only shortly after a proof in that session, and keeps one', async () => {
    pass(1)
    const { actor } = await logIn('R01')
    expect(await outcome(place.call(actor, own.beginTotp, {}))).toBe('factor.prove-first')
    expect(await outcome(place.call(actor, own.renewRecoveryCodes, {}))).toBe('factor.prove-first')
    await place.call(actor, own.proveTotp, { code: totpAt(secret, world.now()) })
    const { factors, decides, fresh } = (await place.call(actor, own.readOwnFactors, {})).output
    expect({ decides, fresh, kinds: factors.map(({ kind }) => kind) }).toEqual({
      ...{ decides: true, fresh: true, kinds: ['totp'] },
    })
    const factorId = factors[0]?.id ?? ''
    expect(await outcome(place.call(actor, own.removeFactor, { factorId }))).toBe('factor.last')
    pass(10)
    expect(await outcome(place.call(actor, own.removeFactor, { factorId }))).toBe('factor.prove-first')
  })

  test('is shut out for a quarter of an hour after five wrong codes, with the right one too', async () => {
    const { actor } = await logIn('R01')
    const wrong = (n: number) =>
      n % 2
        ? place.call(actor, own.proveTotp, { code: totpAt(secret, new Date(0)) })
        : place.call(actor, own.proveRecoveryCode, { code: 'AAAAA-AAAAA' })
    for (let n = 0; n < 5; n++) expect(await outcome(wrong(n))).toBe('factor.wrong')
    const right = () => place.call(actor, own.proveTotp, { code: totpAt(secret, world.now()) })
    expect(await outcome(right())).toBe('factor.locked')
    pass(15)
    const { actor: again } = await logIn('R01')
    expect(await outcome(place.call(again, own.proveTotp, { code: totpAt(secret, world.now()) }))).toBe('ok')
  })
})

describe('a text message', () => {
  test('adds a phone and proves it; nobody else can use the code', async () => {
    const { actor } = await logIn('A01')
    expect(await outcome(place.call(actor, own.beginPhone, { phone: '12345' }))).toBe('kernel.invalid-input')
    const begun = (await place.call(actor, own.beginPhone, { phone: '139 0000 0001' })).output
    const code = await sentCode()
    const other = (await logIn('C01')).actor
    const stolen = { challengeId: begun.challengeId, code }
    expect(await outcome(place.call(other, own.confirmPhone, stolen))).toBe('kernel.not-found')
    await place.call(actor, own.confirmPhone, stolen)
    expect(await outcome(place.call(actor, own.confirmPhone, stolen))).toBe('factor.wrong')

    expect(await outcome(place.call((await logIn('A01')).actor, own.sendCode, {}))).toBe(
      'factor.code-too-soon',
    )
    pass(1)
    const { actor: next, now } = await logIn('A01')
    const sent = (await place.call(next, own.sendCode, {})).output
    expect(sent.phone).toBe('139****0001')
    const { challengeId } = sent
    expect(await outcome(place.call(next, own.provePhone, { challengeId, code }))).toBe('factor.wrong')
    await place.call(next, own.provePhone, { challengeId, code: await sentCode() })
    expect((await now()).roles).toEqual(['admin'])
  })

  test('leaves neither number nor code in the clear, nor in an act', async () => {
    const { pool } = world.composition.database
    for (const table of [
      'factor.factor',
      'factor.challenge',
      'ledger.act',
      'events.outbox',
      'kernel.idempotency',
    ]) {
      const { rows } = await pool.query(`select t::text as text from ${table} t`)
      expect(JSON.stringify(rows)).not.toMatch(/13900000001|139 0000 0001/)
    }
  })
})

test('a certificate is added and proven by signing a challenge, which is worth nothing afterwards', async () => {
  const { actor } = await logIn('D01')
  const signed = ({ challengeId, challenge }: { challengeId: string; challenge: string }, key = 'D01') => {
    const { certificate, signature } = signWithKey(key, challenge)
    return { challengeId, certificate, signature }
  }
  await place.call(
    actor,
    own.confirmCertificate,
    signed((await place.call(actor, own.beginCertificate, {})).output),
  )
  const asked = (await place.call(actor, own.askCertificate, {})).output
  expect(await outcome(place.call(actor, own.proveCertificate, signed(asked, 'E01')))).toBe('factor.wrong')
  await place.call(actor, own.proveCertificate, signed(asked))
  expect(await outcome(place.call(actor, own.proveCertificate, signed(asked)))).toBe('factor.wrong')
  const other = (await logIn('E01')).actor
  const taken = signed((await place.call(other, own.beginCertificate, {})).output)
  expect(await outcome(place.call(other, own.confirmCertificate, taken))).toBe('factor.credential-taken')
})

test('an administrator takes the factors from somebody in his reach; his sessions end and he begins anew', async () => {
  const root = await place.staff('R01')
  const { actor, now } = await logIn('A01')
  const personId = place.personId('A01')
  expect(await outcome(place.call(actor, resetFactors, { personId }))).toBe('kernel.forbidden')
  await place.call(root, resetFactors, { personId })
  await world.drain()
  expect(world.sms.sent.at(-1)).toMatchObject({
    to: '13900000001',
    text: expect.stringContaining('已由管理人员重置'),
  })
  await expect(now()).rejects.toThrow('not logged in')
  const { actor: anew } = await logIn('A01')
  expect((await place.call(anew, me, {})).output.secondFactor).toBe('add')
  const { governmentId } = place
  const system = { kind: 'system', name: 'test', governmentId, permissions: [] } as const
  const acts = await world.run(system, true, (ctx) =>
    readActs(ctx.tx, governmentId, `${governmentId}/2026-03-02`),
  )
  const changes = acts.filter(({ type }) => type === 'factor.factors-changed@1').map(({ body }) => body)
  expect(changes).toEqual(
    expect.arrayContaining([
      { personId, change: 'added', kind: 'sms' },
      { personId, change: 'reset' },
      { personId: place.personId('R01'), change: 'code-used' },
    ]),
  )
})

describe('zones', () => {
  const internet = { address: '203.0.113.9' }

  test('waive the second factor for those who do not decide, and for nobody else', async () => {
    expect((await logIn('C01')).actor).toMatchObject({ roles: ['clerk'] })
    expect((await logIn('C01', internet)).actor).toMatchObject({ roles: [], withheld: 'second-factor' })
    expect((await logIn('A01')).actor).toMatchObject({ roles: [] })
  })

  test('are those of each request: what began in the office is asked for a factor on the internet, and back', async () => {
    const clerk = await logIn('C01')
    expect(await clerk.now(internet.address)).toMatchObject({ roles: [], withheld: 'second-factor' })
    expect((await clerk.now()).roles).toEqual(['clerk'])
    const outside = await logIn('C01', internet)
    expect((await outside.now('10.1.2.3')).roles).toEqual(['clerk'])
  })

  test('follow the rules of the government at once, and accept no other kind', async () => {
    const root = await place.staff('R01')
    const clerk = await logIn('C01')
    const zone = (code: string, ranges: string[], accepts: ('totp' | 'sms' | 'machine')[]) => ({
      ...{ code, name: code, ranges, accepts, required: true },
    })
    const zones = [zone('office', ['10.0.0.0/8'], ['totp', 'machine']), zone('rest', [], ['sms'])]
    const weak = zones.map((one) => ({ ...one, accepts: ['machine' as const] }))
    expect(await outcome(place.call(root, own.savePolicy, { zones: weak }))).toBe('kernel.invalid-input')
    const admin = await place.staff('A01')
    expect(await outcome(place.call(admin, own.savePolicy, { zones }))).toBe('kernel.forbidden')
    await place.call(root, own.savePolicy, { zones })
    expect(await clerk.now()).toMatchObject({ roles: [], withheld: 'second-factor' })

    await addTotp(clerk.actor)
    expect((await clerk.now()).roles).toEqual(['clerk'])
    expect((await clerk.now(internet.address)).withheld).toBe('second-factor')
    const outside = (await logIn('C01', internet)).actor
    const refused = from(internet, outside, own.proveTotp, { code: '000000' })
    expect(await outcome(refused)).toBe('factor.not-accepted-here')
  })
})

describe('a trusted window machine', () => {
  test('lets staff of its unit in where they do not decide, in its range, until it is revoked', async () => {
    const root = await place.staff('R01')
    const { unitId } = await place.staff('C01')
    const input = { unitId, name: '一号窗口', addressRange: '10.1.0.0/16', days: 30 }
    const bad = { ...input, addressRange: 'window' }
    expect(await outcome(place.call(root, own.enrolMachine, bad))).toBe('kernel.invalid-input')
    const { device, output } = await from({}, root, own.enrolMachine, input)
    const machine = { device: device?.secret ?? '' }
    expect(machine.device).toMatch(/^[\w-]{43}$/)

    const clerk = await logIn('C01', machine)
    expect(clerk.actor.roles).toEqual(['clerk'])
    expect((await clerk.now('192.0.2.7')).withheld).toBe('second-factor')
    expect((await clerk.now()).roles).toEqual(['clerk'])
    expect((await logIn('E01', machine)).actor.withheld).toBe('second-factor')
    expect((await logIn('A01', machine)).actor.withheld).toBe('second-factor')
    expect((await logIn('C01', { ...machine, address: '10.2.0.1' })).actor.withheld).toBe('second-factor')
    expect((await logIn('C01', { device: 'guessed' })).actor.withheld).toBe('second-factor')

    const listed = (await from(machine, root, own.listMachines, {})).output
    expect(listed).toMatchObject([{ name: '一号窗口', current: true, can: { revoke: true } }])
    await place.call(root, own.revokeMachine, output)
    expect((await clerk.now()).withheld).toBe('second-factor')
    expect((await logIn('C01', machine)).actor.withheld).toBe('second-factor')
    expect((await place.call(root, own.listMachines, {})).output).toEqual([])
  })

  test('is not trusted after its last day', async () => {
    const root = await place.staff('R01')
    const { unitId } = root
    const { device } = await from({}, root, own.enrolMachine, { unitId, name: '二号窗口', days: 1 })
    const machine = { device: device?.secret ?? '' }
    expect((await logIn('E01', machine)).actor.roles).toEqual(['clerk'])
    pass(24 * 60)
    expect((await logIn('E01', machine)).actor.withheld).toBe('second-factor')
  })
})
