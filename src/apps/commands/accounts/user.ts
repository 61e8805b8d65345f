import type { HandedOver, StaffAccountRow } from '#modules/identity'
import { answer, type Command, type CommandInput, exitCodes, say, wrongUsage } from '../command.ts'
import { chooseGovernment, onPlatform } from '../on-platform.ts'
import { textTable } from '../text-table.ts'
import { readPassword } from './read-password.ts'
import {
  createAccount,
  disable,
  enable,
  endSessions,
  listAccounts,
  resetFactors,
  resetPassword,
  type StaffAccounts,
  unlock,
} from './staff-accounts.ts'

/** Actions that give a login its password. */
const handing = { create: createAccount, 'reset-password': resetPassword } as const
/** Actions that change how a login may be used. */
const switching = {
  disable,
  enable,
  unlock,
  'reset-factors': resetFactors,
  'end-sessions': endSessions,
} as const

const isOf = <A extends object>(actions: A, name: string): name is keyof A & string =>
  Object.hasOwn(actions, name)

function accountsTable(rows: readonly StaffAccountRow[]): string {
  const stateOf = ({ state, lockedUntil }: StaffAccountRow) =>
    say(state === 'disabled' ? 'user.disabled' : lockedUntil ? 'user.locked' : 'user.active')
  const heads = (['login', 'name', 'state', 'seen'] as const).map((head) => say(`user.head.${head}`))
  const lines = rows.map((row) => [row.login, row.name, stateOf(row), row.lastSeenAt?.toISOString() ?? ''])
  return rows.length === 0 ? say('user.none') : textTable([heads, ...lines])
}

const handedText = ({ login, password }: HandedOver, given: boolean): string =>
  given ? say('user.handed-given', { login }) : say('user.handed', { login, password })

async function act(
  accounts: StaffAccounts,
  action: string,
  login: string,
  values: CommandInput['values'],
): Promise<number> {
  const json = values.json === true
  if (action === 'list') {
    const rows = await listAccounts(accounts)
    answer(json ? JSON.stringify(rows) : accountsTable(rows))
  } else if (isOf(handing, action)) {
    const given = values['password-stdin'] === true ? await readPassword(process.stdin) : undefined
    const handed = await handing[action](accounts, login, given)
    const shown = { login: handed.login, password: given === undefined ? handed.password : null }
    answer(json ? JSON.stringify(shown) : handedText(handed, given !== undefined))
  } else if (isOf(switching, action)) {
    await switching[action](accounts, login)
    answer(json ? JSON.stringify({ login, action }) : say(`user.done.${action}`, { login }))
  }
  return exitCodes.ok
}

/** `user`: the operator's way to the staff accounts of a government, also when nobody can log in any more. */
export const user: Command = {
  options: {
    government: { type: 'string' },
    'password-stdin': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: true,
  async run({ values, positionals: [action = '', given, ...more] }) {
    const known = action === 'list' || isOf(handing, action) || isOf(switching, action)
    const fits = action === 'list' ? given === undefined : given?.includes('.')
    if (!known || !fits || more.length > 0) return wrongUsage('user.help', `user ${action}`.trim())
    const login = given?.toLowerCase() ?? ''
    const slug = given === undefined ? values.government : login.split('.', 1)[0]
    return onPlatform(async (composition) => {
      const { id } = await chooseGovernment(composition, typeof slug === 'string' ? slug : undefined)
      return act({ platform: composition.platform, governmentId: id }, action, login, values)
    })
  },
}
