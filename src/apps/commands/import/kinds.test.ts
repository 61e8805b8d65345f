import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { type GivenFile, type ImportRequest, importKinds } from './kinds.ts'
import type { Report } from './report.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
})
afterAll(() => world.close())

const file = (...lines: string[]): GivenFile => ({ name: 'given.csv', bytes: Buffer.from(lines.join('\n')) })
const packed = async (name: string): Promise<GivenFile> => ({
  name,
  bytes: await readFile(`data-packs/suxian/${name}`),
})

async function take(
  kind: string,
  request: Partial<ImportRequest> & Pick<ImportRequest, 'files'>,
): Promise<Report> {
  const how = { governmentId: town.id, dryRun: false, publish: false, ...request }
  const report = await importKinds[kind]?.run(world.composition.platform, how)
  if (!report) throw new Error(`no kind ${kind}`)
  return report
}

const UNITS = [
  'code,name,short_name,kind,division,parent,note',
  'SUXIAN-XJ,新局,新局,工作部门,431003,SUXIAN-GOV,',
]
const counts = ({ created, updated, unchanged }: Report) => [created, updated, unchanged]

it('takes units with a dry run first, and names line, column and reason of what it refuses', async () => {
  const files = [file(...UNITS, 'SUXIAN-YJ,又局,又局,工作部门,431003,NOWHERE,')] as const
  const dry = await take('units', { files, dryRun: true })
  expect(counts(dry)).toEqual([1, 0, 0])
  expect(dry.refused).toEqual([
    { file: 'given.csv', line: 3, field: 'parent', key: 'org:refusal.row-parent', params: {} },
  ])
  expect(counts(await take('units', { files }))).toEqual([1, 0, 0])
  expect(counts(await take('units', { files }))).toEqual([0, 0, 1])
})

it('takes people into the units of the one government', async () => {
  const people = file(
    'employee_no,name,unit,title,roles',
    '9001,甲新来,SUXIAN-WJJ,经办,',
    '9002,乙新来,XIANGSHAN-WJJ,经办,',
  )
  const report = await take('people', { files: [people] })
  expect(report.created).toBe(1)
  expect(report.refused.map(({ line, key }) => [line, key])).toEqual([[3, 'org:refusal.row-unit']])
})

it('takes divisions and holidays for the whole node', async () => {
  const divisions = await take('divisions', { files: [await packed('divisions.csv')], governmentId: null })
  expect(counts(divisions)).toEqual([580, 0, 7])
  const bad = file('date,kind,name,year,notice', '2027-02-30,off,春节放假,2027,通知')
  const { refused } = await take('holidays', { files: [bad], governmentId: null })
  expect(refused).toMatchObject([
    { line: 2, key: 'calendar:refusal.date-malformed', params: { value: '2027-02-30' } },
  ])
})

it('takes items with their materials and themes and puts them in force, notes under the names of the files', async () => {
  await take('units', { files: [await packed('units.csv')], governmentId: town.id })
  const files = [await packed('items-suxian.csv'), await packed('materials-suxian.csv')] as const
  const report = await take('items', { files, publish: true })
  expect(report.created + report.refused.length).toBe(114)
  expect(new Set([...report.refused, ...report.warnings].map((note) => note.file))).toContain(
    'items-suxian.csv',
  )
  expect((await take('items', { files })).created).toBe(0)
})
