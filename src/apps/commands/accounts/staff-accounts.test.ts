import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { identityContract } from '#contracts/identity'
import { PUBLIC } from '#kernel/context'
import { newId } from '#kernel/ids'
import { readCsv } from '#kernel/table'
import { importPeople } from '#modules/org'
import { rowsAsAdmin } from '#test/database'
import { type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { chooseGovernment } from '../on-platform.ts'
import { readPassword } from './read-password.ts'
import {
  createAccount,
  disable,
  enable,
  endSessions,
  listAccounts,
  resetPassword,
  type StaffAccounts,
  unlock,
} from './staff-accounts.ts'

const PEOPLE = `employee_no,name,unit,title,roles
C01,甲一鸣,SUXIAN-WJJ,经办,
C02,乙双喜,SUXIAN-WJJ,经办,
`

let world: World
let town: Town
let accounts: StaffAccounts
beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
  await world.run(town.system, false, (ctx) => importPeople(ctx, readCsv(Buffer.from(PEOPLE), []), false))
  accounts = { platform: world.composition.platform, governmentId: town.id }
})
afterAll(() => world.close())

const logIn = (password: string, login = 'suxian.c01') =>
  world.composition.platform
    .invoke({
      endpoint: identityContract.endpoints.logInToDesk,
      caller: { actor: PUBLIC, locale: 'zh-CN', origin: { address: '', agent: '' } },
      input: { login, password },
      key: randomUUID(),
    })
    .then(
      ({ output }) => output,
      (error: { code?: unknown }) => error.code,
    )
const stateOf = async () => (await listAccounts(accounts))[0]

it('opens the account of a member of staff, whatever the case of the number', async () => {
  expect(await listAccounts(accounts)).toEqual([])
  await expect(createAccount(accounts, 'suxian.c99')).rejects.toThrow('c99')
  const { login, password } = await createAccount(accounts, 'suxian.c01')
  expect(login).toBe('suxian.c01')
  expect(await logIn(password)).toEqual({ mustChangePassword: true })
  expect(await stateOf()).toMatchObject({ name: '甲一鸣', state: 'active', lastSeenAt: world.now() })
  await expect(createAccount(accounts, login)).rejects.toMatchObject({ code: 'identity.account-exists' })
})

it('gives a new password, made or chosen, and the old one is worth nothing', async () => {
  const { password } = await resetPassword(accounts, 'suxian.c01')
  await resetPassword(accounts, 'suxian.c01', 'chosen-2026')
  expect(await logIn(password)).toBe('identity.log-in-failed')
  expect(await logIn('chosen-2026')).toEqual({ mustChangePassword: true })
  await expect(resetPassword(accounts, 'suxian.nobody')).rejects.toThrow('suxian.nobody')
})

it('undoes a lock; a disabled account is not locked, and is enabled instead', async () => {
  for (let n = 0; n < 5; n++) await logIn(newId())
  expect(await logIn('chosen-2026')).toBe('identity.log-in-failed')
  expect((await stateOf())?.lockedUntil).toBeInstanceOf(Date)
  await unlock(accounts, 'suxian.c01')
  expect(await logIn('chosen-2026')).toEqual({ mustChangePassword: true })
  await disable(accounts, 'suxian.c01')
  expect(await logIn('chosen-2026')).toBe('identity.log-in-failed')
  await expect(unlock(accounts, 'suxian.c01')).rejects.toThrow('user enable suxian.c01')
  await enable(accounts, 'suxian.c01')
  expect(await logIn('chosen-2026')).toEqual({ mustChangePassword: true })
})

it('ends the sessions of one account alone, leaves its password, and that is on record', async () => {
  await createAccount(accounts, 'suxian.c02', 'chosen-2027')
  expect(await logIn('chosen-2026')).toEqual({ mustChangePassword: true })
  expect(await logIn('chosen-2027', 'suxian.c02')).toEqual({ mustChangePassword: true })
  const living = () =>
    rowsAsAdmin<{ login: string }>(
      world.adminUrl,
      `select distinct login from identity.session s join identity.account a on a.id = s.account_id
       where s.revoked_at is null order by login`,
    )
  expect(await living()).toEqual([{ login: 'suxian.c01' }, { login: 'suxian.c02' }])
  await endSessions(accounts, 'suxian.c01')
  expect(await living()).toEqual([{ login: 'suxian.c02' }])
  expect(await logIn('chosen-2026')).toEqual({ mustChangePassword: true })
  const acts = await rowsAsAdmin(
    world.adminUrl,
    "select actor, body ->> 'personId' as who from ledger.act where type = 'identity.sessions-ended@1'",
  )
  const [first] = await listAccounts(accounts)
  expect(acts).toEqual([{ actor: 'system:cli.user', who: first?.personId }])
})

it('asks which government is meant where there are several', async () => {
  await expect(chooseGovernment(world.composition, undefined)).rejects.toThrow(/suxian.*xiangshan/)
  await expect(chooseGovernment(world.composition, 'nowhere')).rejects.toThrow(/suxian.*xiangshan/)
  expect((await chooseGovernment(world.composition, 'suxian')).id).toBe(town.id)
})

it('reads a password from the first line, and none from an empty one', async () => {
  expect(await readPassword(Readable.from(['spring-', '2026\r\nmore\n']))).toBe('spring-2026')
  await expect(readPassword(Readable.from(['\n']))).rejects.toThrow('标准输入')
})
