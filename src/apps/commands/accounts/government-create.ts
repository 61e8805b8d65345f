import { type Founding, foundGovernment } from '../../found-government.ts'
import { answer, type Command, type CommandInput, exitCodes, say, wrongUsage } from '../command.ts'
import { onPlatform } from '../on-platform.ts'
import { readPassword } from './read-password.ts'

const textIn = (values: CommandInput['values'], name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

function foundingOf(values: CommandInput['values']): Founding | undefined {
  const [slug, name] = [textIn(values, 'slug'), textIn(values, 'name')]
  const [division, adminName] = [textIn(values, 'division'), textIn(values, 'admin-name')]
  if (!slug || !name || !division || !adminName) return undefined
  return {
    ...{ slug, name, division, adminName },
    shortName: textIn(values, 'short-name') ?? name,
    unitCode: textIn(values, 'unit-code') ?? `${slug.toUpperCase()}-GOV`,
    adminNo: textIn(values, 'admin-no') ?? '0001',
  }
}

/** `government create`: a government with its root unit, its roles and its first administrator. */
export const governmentCreate: Command = {
  options: {
    slug: { type: 'string' },
    name: { type: 'string' },
    'short-name': { type: 'string' },
    division: { type: 'string' },
    'unit-code': { type: 'string' },
    'admin-name': { type: 'string' },
    'admin-no': { type: 'string' },
    'password-stdin': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: false,
  async run({ values }) {
    const founding = foundingOf(values)
    if (!founding) return wrongUsage('government create.help', say('government create.lacking'))
    const given = values['password-stdin'] === true ? await readPassword(process.stdin) : undefined
    const { login, password } = await onPlatform(({ platform }) => foundGovernment(platform, founding, given))
    const shown = { government: founding.slug, login, password: given === undefined ? password : null }
    const text = given === undefined ? 'user.handed' : 'user.handed-given'
    const told = `${say('government create.done', { name: founding.name })}\n${say(text, { login, password })}`
    answer(values.json === true ? JSON.stringify(shown) : told)
    return exitCodes.ok
  },
}
