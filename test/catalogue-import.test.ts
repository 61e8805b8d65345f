import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { transferContract } from '#contracts/transfer'
import type { StaffActor } from '#kernel/context'
import { readCsv, rowsOf, xlsxBytes } from '#kernel/table'
import { makeCounty } from './county.ts'
import { allBytes, cellsOf } from './tables.ts'
import { createWorld, type World } from './world.ts'

const { endpoints } = transferContract

let world: World
let admin: StaffActor
beforeAll(async () => {
  world = await createWorld()
  admin = await (await makeCounty(world)).staff('1007')
})
afterAll(() => world.close())

/** Columns of the shipped lists with 1, 0 or nothing. */
const YES_OR_NO = /_illustrative$|^is_fee$|^from_form$/

/** A shipped list as somebody writes it in Chinese: headings, codes with their labels, 是 and 否. */
async function inChinese(file: string, table: string) {
  const words = world.composition.messages.translator('zh-CN')
  const rows = readCsv(await readFile(`data-packs/suxian/${file}`), [])
  const names = Object.keys(rows[0]?.cells ?? {})
  const said = (name: string, cell: string): string => {
    if (name === 'task_type') return `${cell} ${words(`item:label.task-type.${cell}`)}`
    if (!YES_OR_NO.test(name)) return cell
    return cell === '1' ? '是' : '否'
  }
  return {
    name: words(`item:import-target.catalogue.${table}`),
    columns: names.map((name) => ({ title: words(`item:import-target.catalogue.${table}.${name}`) })),
    rows: rowsOf(rows.map(({ cells }) => names.map((name) => said(name, cells[name] ?? '')))),
  }
}

/** Uploads a workbook of the catalogue and has it checked. */
async function checkedImport(sheets: Parameters<typeof xlsxBytes>[0]) {
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const upload = { name: '事项目录.xlsx', mediaType, bytes: await allBytes(xlsxBytes(sheets)) }
  const me = world.as(admin)
  const { id } = await me.call(endpoints.createImport, { target: 'item.catalogue', options: [] })
  await me.call(endpoints.putImportFile, { importId: id }, { upload })
  await me.call(endpoints.checkImport, { importId: id })
  await world.drain()
  return me.call(endpoints.readImport, { importId: id })
}

it('takes the catalogue from one workbook in Chinese words, and finds it unchanged', async () => {
  const run = await checkedImport([
    await inChinese('items-suxian.csv', 'items'),
    await inChinese('materials-suxian.csv', 'materials'),
    await inChinese('scenes.csv', 'scenes'),
  ])
  expect(run).toMatchObject({
    state: 'checked',
    failure: null,
    refused: 0,
    created: 0,
    updated: 0,
    unchanged: 114,
  })
})

it('offers a template whose notes explain the columns with examples that the import takes', async () => {
  const { chunks } = await world.as(admin).call(endpoints.readTemplate, { target: 'item.catalogue' })
  const [items, materials, scenes, notes] = await cellsOf(await allBytes(chunks))
  expect([items?.[0]?.[0], materials?.[0]?.[1], scenes?.[0]?.[0]]).toEqual(['基本编码', '序号', '主题代码'])
  const type = notes?.find((row) => row[1] === '事项类型')
  expect(type?.slice(4)).toEqual(['01 行政许可', expect.stringContaining('10 其他行政权力')])
  const example = (name: string, [headings = []]: string[][] = []) => {
    const exampleOf = (heading: string) =>
      notes?.find((row) => row[0] === name && row[1] === heading)?.[4] ?? ''
    return {
      name,
      columns: headings.map((title) => ({ title })),
      rows: rowsOf([headings.map(exampleOf)]),
    }
  }
  expect(await checkedImport([example('事项', items), example('材料', materials)])).toMatchObject({
    ...{ state: 'checked', refused: 0, updated: 1 },
  })
})
