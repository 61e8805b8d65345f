import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import words from '../../src/apps/commands/messages/zh-CN.json' with { type: 'json' }
import { commands, findCommand } from '../../src/apps/commands/table.ts'
import { makeCounty } from '../county.ts'
import { createWorld, type World } from '../world.ts'
import { anchors, productCommands, statements, variables } from './command-lines.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const page = read('docs/OPERATING.md')

describe('what the runbook says to type', () => {
  it.each(productCommands(page).map((line) => [line.join(' '), line] as const))(
    'is known: npx yichuang %s',
    async (_text, line) => {
      if (line[0] === '--help') return
      const found = findCommand(line)
      expect(found?.name).toBeDefined()
      if (!found) return
      const known = Object.keys((await commands[found.name]()).options)
      const given = found.rest.flatMap((word) => /^--([a-z-]+)/.exec(word)?.[1] ?? [])
      expect(given.filter((option) => !known.includes(option))).toEqual([])
    },
  )

  /** Read by Node.js itself. */
  const ofNode = ['NODE_EXTRA_CA_CERTS']

  it('names only variables that are read', () => {
    const sources = globSync('src/{kernel/config,apps}/**/*.ts', { cwd: ROOT }).map(read).join('\n')
    const named = variables(page)
    expect(named).toContain('BACKUP_DIR')
    expect(named.filter((name) => !sources.includes(name) && !ofNode.includes(name))).toEqual([])
  })

  it('names the checks of the doctor by their names', () => {
    const [, table = ''] = /What a check of `doctor` leads to:\n\n([\s\S]*?)\n\n/.exec(page) ?? []
    const named = [...table.matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell = '']) => cell.split(', '))
    const known = Object.entries(words).flatMap(([key, text]) =>
      key.startsWith('doctor.check.') ? [text] : [],
    )
    expect(named.filter((name) => /\p{Script=Han}/u.test(name)).sort()).toEqual(known.sort())
  })

  it('leads to headings and files that are there', () => {
    const here = anchors(page)
    const links = [...page.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)]+))?\)/g)]
    const broken = links.filter(([, file = '', anchor]) => {
      if (file !== '' && !existsSync(join(ROOT, 'docs', file))) return true
      const there = file === '' ? here : anchors(read(join('docs', file)))
      return anchor !== undefined && !there.has(anchor)
    })
    expect(broken.map(([link]) => link)).toEqual([])
    const tests = [...page.matchAll(/`([\w/-]+\.test\.ts)`/g)].map(([, path = '']) => path)
    expect(tests.length).toBeGreaterThan(15)
    expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('tells every trouble in the same form', () => {
    const troubles = page
      .slice(page.indexOf('# Troubles'), page.indexOf('# Reference'))
      .split(/^## /m)
      .slice(1)
    expect(troubles.length).toBeGreaterThan(12)
    for (const trouble of troubles) {
      for (const part of ['**You see.**', '**It means', '**Mended when.**']) expect(trouble).toContain(part)
      expect(trouble).toMatch(/\*\*Do\.\*\*|\*\*It means, and do\.\*\*/)
    }
  })
})

describe('what the runbook asks of the running product', () => {
  let world: World
  let owner: pg.Client
  beforeAll(async () => {
    world = await createWorld()
    owner = new pg.Client({ connectionString: world.adminUrl })
    await owner.connect()
  })
  afterAll(async () => {
    await owner?.end()
    await world?.close()
  })

  it.each(['/healthz', '/readyz'])('answers %s', async (url) => {
    expect(page).toContain(url)
    expect((await world.app.inject(url)).statusCode).toBe(200)
  })

  it('understands every line of SQL', async () => {
    expect(statements(page).length).toBeGreaterThanOrEqual(2)
    for (const statement of statements(page)) await owner.query(`explain ${statement}`)
  })

  it('ends every session as the runbook says', async () => {
    const county = await makeCounty(world)
    await county.staff('1001')
    await county.citizen(0)
    const living = 'select count(*)::int as count from identity.session where revoked_at is null'
    const before = await owner.query<{ count: number }>(living)
    expect(before.rows[0]?.count).toBeGreaterThanOrEqual(2)
    await owner.query(statements(page).find((one) => one.includes('revoked_at')) ?? '')
    expect((await owner.query(living)).rows).toEqual([{ count: 0 }])
  })
})
