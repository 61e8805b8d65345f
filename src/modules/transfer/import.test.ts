import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { orgContract } from '#contracts/org'
import { transferContract } from '#contracts/transfer'
import type { StaffActor } from '#kernel/context'
import type { StreamReply } from '#kernel/contract'
import { sniffType, TEXT_TYPES, type Upload } from '#kernel/files'
import { importTarget, importTargets, type Taken } from '#kernel/table'
import { type County, makeCounty } from '#test/county'
import { allBytes, cellsOf, workbook } from '#test/tables'
import { createWorld, type World } from '#test/world'
import { doImportJob } from './do-import.ts'

const { endpoints } = transferContract
const PEOPLE = ['工号', '姓名', '单位', '职务', '角色'] as const

let world: World
let county: County
let admin: StaffActor
beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
  admin = await county.staff('1007')
})
afterAll(() => world.close())

const as = (actor: StaffActor = admin) => world.as(actor)
const read = (importId: string) => as().call(endpoints.readImport, { importId })

async function begun(target: string, upload: Upload, options: string[] = []): Promise<string> {
  const { id } = await as().call(endpoints.createImport, { target, options })
  await as().call(endpoints.putImportFile, { importId: id }, { upload })
  return id
}

async function checked(target: string, upload: Upload, options: string[] = []): Promise<string> {
  const id = await begun(target, upload, options)
  await as().call(endpoints.checkImport, { importId: id })
  await world.drain()
  return id
}

async function confirmed(importId: string): Promise<void> {
  await as().call(endpoints.confirmImport, { importId })
  await world.drain()
}

it('takes staff from a workbook: dry run, refused rows to mend, import again, accounts on slips', async () => {
  const upload = await workbook('工作人员', [
    PEOPLE,
    ['9101', '钱一', 'SX-WJJ', '科员', '初审'],
    ['9102', '=cmd', '没有这个局', '科员', ''],
    ['91 03', '孙三', 'SX-WJJ', '科员', 'reviewer'],
  ])
  const id = await checked('identity.staff', upload, ['accounts'])
  expect(await read(id)).toMatchObject({ state: 'checked', rowsTotal: 3, created: 1, refused: 2 })
  const { rows } = await as().call(endpoints.listImportNotes, { importId: id })
  expect(rows.map(({ line, column }) => [line, column])).toEqual([
    [3, '单位'],
    [4, '工号'],
  ])
  await confirmed(id)
  const done = await read(id)
  expect(done).toMatchObject({ state: 'done', created: 1, refused: 2 })
  expect(done.abilities).toEqual(['read-refused', 'read-handout'])

  const reply = (await as().call(endpoints.readRefused, { importId: id })) as StreamReply
  const [refused = []] = await cellsOf(await allBytes(reply.chunks))
  expect(refused[0]).toEqual([...PEOPLE, '问题'])
  expect(refused.slice(1).map((row) => row.slice(0, 2))).toEqual([
    ['9102', '=cmd'],
    ['91 03', '孙三'],
  ])
  expect(refused[1]?.[5]).toContain('单位：')

  const mended = refused.map((row) =>
    row.map((cell) => (cell === '没有这个局' ? 'SX-WJJ' : cell.replace('91 03', '9103'))),
  )
  const again = await checked('identity.staff', await workbook('工作人员', mended))
  expect(await read(again)).toMatchObject({ created: 2, refused: 0 })
  await confirmed(again)

  const slips = await as().call(endpoints.readHandout, { importId: id })
  const [[, slip] = []] = await cellsOf(slips.bytes)
  expect(slip?.slice(0, 3)).toEqual(['9101', '钱一', 'suxian.9101'])
  await as().call(endpoints.destroyHandout, { importId: id })
  await expect(as().call(endpoints.readHandout, { importId: id })).rejects.toMatchObject({
    code: 'transfer.handout-gone',
  })
})

it('takes a CSV as a Chinese Excel writes it, rare characters included, and gives refused rows in UTF-8', async () => {
  expect(endpoints.putImportFile.upload?.types).toEqual(expect.arrayContaining([...TEXT_TYPES]))
  const bytes = await readFile(join(import.meta.dirname, 'people.gb18030.csv'))
  const mediaType = await sniffType(bytes)
  expect(mediaType).toBe('text/plain; charset=gb18030')
  const id = await checked('identity.staff', { name: '工作人员.csv', mediaType, bytes })
  expect(await read(id)).toMatchObject({ state: 'checked', created: 2, refused: 1 })
  await confirmed(id)
  const { rows } = await as().call(orgContract.endpoints.listPeople, { text: '930' })
  expect(rows.map(({ name }) => name)).toEqual(['㐀一𠮷', '䶮小喆'])
  const { chunks } = (await as().call(endpoints.readRefused, { importId: id, format: 'csv' })) as StreamReply
  const [refused] = await cellsOf(await allBytes(chunks))
  expect(refused?.[1]?.slice(0, 2)).toEqual(['9303', '赵·祎'])
})

const NOTHING: Taken = { created: 0, updated: 0, unchanged: 0, refused: [], warnings: [] }
const taken: string[] = []
let killAt = ''
importTarget({
  name: 'trial.rows',
  permission: 'org.person.import',
  tables: [{ name: 'rows', columns: [{ name: 'code', required: true }] }],
  batchRows: 10,
  open:
    () =>
    async (_ctx, { rows = [] }, { dryRun }) => {
      const codes = rows.map(({ cells }) => cells.code ?? '')
      if (!dryRun && codes.includes(killAt)) throw new Error('killed')
      if (!dryRun) taken.push(...codes)
      return { ...NOTHING, created: rows.length }
    },
})
const codes = Array.from({ length: 35 }, (_one, n) => `c${n}`)

it('goes on after a killed batch with the first row that is not committed', async () => {
  const id = await checked('trial.rows', await workbook('rows', [['code'], ...codes.map((code) => [code])]))
  await as().call(endpoints.confirmImport, { importId: id })
  killAt = 'c25'
  const payload = { governmentId: county.id, importId: id }
  const work = <T>(governmentId: string | null, run: Parameters<typeof world.run<T>>[2]) =>
    world.run({ kind: 'system', name: 'test', governmentId, permissions: [] }, false, run)
  await expect(doImportJob.run(payload, work)).rejects.toThrow('killed')
  expect(await read(id)).toMatchObject({ state: 'applying', rowsDone: 20, rowsTotal: 35 })
  killAt = ''
  await doImportJob.run(payload, work)
  expect(await read(id)).toMatchObject({ state: 'done', rowsDone: 35, created: 35 })
  expect(taken).toEqual(codes)
})

it('stops where it is cancelled, and cannot be confirmed twice', async () => {
  const id = await checked('trial.rows', await workbook('rows', [['code'], ['x']]))
  await as().call(endpoints.confirmImport, { importId: id })
  await as().call(endpoints.cancelImport, { importId: id })
  await world.drain()
  expect(await read(id)).toMatchObject({ state: 'cancelled', rowsDone: 0 })
  await expect(as().call(endpoints.confirmImport, { importId: id })).rejects.toMatchObject({
    code: 'transfer.import-state',
  })
})

it('says of a whole file why it cannot be taken', async () => {
  const id = await checked('trial.rows', await workbook('rows', [['colour'], ['red']]))
  expect(await read(id)).toMatchObject({ state: 'failed', failure: expect.stringContaining('colour') })
})

it('is nobody else’s: not another person’s, not another government’s, not who may not import', async () => {
  const id = await begun('identity.staff', await workbook('工作人员', [PEOPLE]))
  const clerk = await county.staff('1001')
  const calls = [
    () => as(clerk).call(endpoints.readImport, { importId: id }),
    () => as(clerk).call(endpoints.listImportNotes, { importId: id }),
    () => as(clerk).call(endpoints.checkImport, { importId: id }),
    () => as(clerk).call(endpoints.readHandout, { importId: id }),
    () => as(clerk).call(endpoints.createImport, { target: 'identity.staff', options: [] }),
    () => as(clerk).call(endpoints.readTemplate, { target: 'identity.staff' }),
    () => as({ ...admin, governmentId: randomUUID() }).call(endpoints.readImport, { importId: id }),
    () => as().call(endpoints.createImport, { target: 'nobody.knows', options: [] }),
  ]
  for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'kernel.not-found' })
  expect(await as(clerk).call(endpoints.listTargets, {})).toEqual([])
  expect((await as(clerk).call(endpoints.listImports, {})).rows).toEqual([])
})

it('has a Chinese heading for every column, different in each table, and a note or an example beside most', () => {
  const words = world.composition.messages.translator('zh-CN')
  for (const { name, tables } of importTargets().values()) {
    if (name.startsWith('trial.')) continue
    for (const table of tables) {
      const key = (column: string) => `${name.replace('.', ':import-target.')}.${table.name}.${column}`
      const titles = table.columns.map((column) => words(key(column.name)))
      for (const title of titles) expect(title).toMatch(/\p{Script=Han}/u)
      expect(new Set(titles).size, table.name).toBe(titles.length)
    }
  }
})

it('offers templates with headings, values and notes', async () => {
  const reply = (await as().call(endpoints.readTemplate, { target: 'identity.staff' })) as StreamReply
  const [head, notes] = await cellsOf(await allBytes(reply.chunks))
  expect(head).toEqual([[...PEOPLE]])
  expect(notes?.find((row) => row[1] === '角色')?.at(-1)).toContain('窗口')
})
