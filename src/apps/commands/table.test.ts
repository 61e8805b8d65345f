import { expect, it } from 'vitest'
import { exitCodes } from './command.ts'
import words from './messages/zh-CN.json' with { type: 'json' }
import { runCommandLine } from './run.ts'
import { commands } from './table.ts'

const texts: Readonly<Record<string, string>> = words

it.each(Object.entries(commands))(
  '%s: its help begins with its usage and names every option',
  async (name, load) => {
    const help = texts[`${name}.help`] ?? ''
    expect(help).toMatch(new RegExp(`^用法：npx yichuang ${name}\\b`))
    for (const option of Object.keys((await load()).options)) expect(help).toContain(`--${option}`)
    expect(await runCommandLine([...name.split(' '), '--help'])).toBe(exitCodes.ok)
  },
)

it('answers wrong usage with its own exit code', async () => {
  expect(await runCommandLine([])).toBe(exitCodes.usage)
  expect(await runCommandLine(['--version'])).toBe(exitCodes.ok)
  expect(await runCommandLine(['no-such-command'])).toBe(exitCodes.usage)
  expect(await runCommandLine(['migrate', '--no-such-option'])).toBe(exitCodes.usage)
  expect(await runCommandLine(['user', 'create', 'without-a-dot'])).toBe(exitCodes.usage)
  expect(await runCommandLine(['import', 'people'])).toBe(exitCodes.usage)
  expect(await runCommandLine(['government', 'create', '--slug', 'x'])).toBe(exitCodes.usage)
})
