import { identityContract } from '#contracts/identity'
import { orgContract } from '#contracts/org'
import type { SystemActor } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { newId } from '#kernel/ids'
import type { Caller, Platform } from '#kernel/platform'
import {
  endSessionsOf,
  type HandedOver,
  handOverAccount,
  handOverPassword,
  listStaffAccounts,
  type StaffAccountRow,
} from '#modules/identity'
import { say } from '../command.ts'
import { CommandError } from '../explain.ts'

/** The staff accounts of one government, in the hands of the operator. */
export interface StaffAccounts {
  readonly platform: Platform
  readonly governmentId: string
}

const operator = ({ governmentId }: StaffAccounts): SystemActor => ({
  kind: 'system',
  name: 'cli.user',
  governmentId,
  permissions: ['identity.staff.manage', 'org.person.read'],
})

const callerOf = (accounts: StaffAccounts): Caller => ({
  actor: operator(accounts),
  locale: 'zh-CN',
  origin: { address: '', agent: 'cli' },
})

/** Every account, by login. */
export const listAccounts = (accounts: StaffAccounts): Promise<StaffAccountRow[]> =>
  accounts.platform.run(operator(accounts), true, listStaffAccounts)

async function accountOf(accounts: StaffAccounts, login: string): Promise<StaffAccountRow> {
  const found = (await listAccounts(accounts)).find((one) => one.login === login)
  if (!found) throw new CommandError(say('error.unknown-login', { login }))
  return found
}

/** Id of the member of staff with this employee number. @throws CommandError where there is none */
export async function personOf(accounts: StaffAccounts, employeeNo: string): Promise<string> {
  const { listPeople } = orgContract.endpoints
  const { output } = await accounts.platform.invoke({
    endpoint: listPeople,
    caller: callerOf(accounts),
    input: { text: employeeNo.toUpperCase(), size: 100 },
  })
  const { rows } = output as OutputOf<typeof listPeople>
  const found = rows.find((row) => row.employeeNo.toLowerCase() === employeeNo.toLowerCase())
  if (!found) throw new CommandError(say('error.unknown-employee', { employeeNo }))
  return found.id
}

/** Employee number of a login `<government>.<employee number>`. */
const employeeNoOf = (login: string): string => login.slice(login.indexOf('.') + 1)

/** Opens the account of this login for the member of staff with its employee number. */
export async function createAccount(
  accounts: StaffAccounts,
  login: string,
  password?: string,
): Promise<HandedOver> {
  const personId = await personOf(accounts, employeeNoOf(login))
  return accounts.platform.run(operator(accounts), false, (ctx) => handOverAccount(ctx, personId, password))
}

/** Gives the account a temporary password and undoes its lock; its sessions end. */
export async function resetPassword(
  accounts: StaffAccounts,
  login: string,
  password?: string,
): Promise<HandedOver> {
  const { personId } = await accountOf(accounts, login)
  return accounts.platform.run(operator(accounts), false, (ctx) => handOverPassword(ctx, personId, password))
}

async function change(
  accounts: StaffAccounts,
  name: 'disableAccount' | 'enableAccount' | 'resetFactors',
  personId: string,
): Promise<void> {
  const endpoint = identityContract.endpoints[name]
  const call = { endpoint, caller: callerOf(accounts), input: { personId }, key: newId() }
  await accounts.platform.invoke(call)
}

/** Takes every second factor from somebody who lost them; his sessions end, and he adds new ones at the next log-in. */
export async function resetFactors(accounts: StaffAccounts, login: string): Promise<void> {
  await change(accounts, 'resetFactors', (await accountOf(accounts, login)).personId)
}

/** Ends every session of the account; its password stays as it is. */
export async function endSessions(accounts: StaffAccounts, login: string): Promise<void> {
  const { personId } = await accountOf(accounts, login)
  await accounts.platform.run(operator(accounts), false, (ctx) => endSessionsOf(ctx, personId))
}

/** Disables the account; its sessions end. */
export async function disable(accounts: StaffAccounts, login: string): Promise<void> {
  await change(accounts, 'disableAccount', (await accountOf(accounts, login)).personId)
}

/** Lets the account be used again, and undoes its lock. */
export async function enable(accounts: StaffAccounts, login: string): Promise<void> {
  await change(accounts, 'enableAccount', (await accountOf(accounts, login)).personId)
}

/** Undoes the lock of an account that is in use. @throws CommandError where it is disabled */
export async function unlock(accounts: StaffAccounts, login: string): Promise<void> {
  const { state, personId } = await accountOf(accounts, login)
  if (state === 'disabled') throw new CommandError(say('error.account-disabled', { login }))
  await change(accounts, 'enableAccount', personId)
}
