import { afterAll, beforeAll, expect, it } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import type { County } from '#test/county'
import { asAdmin, rowsAsAdmin } from '#test/database'
import { makeRichCounty } from '#test/rich-county'
import { createWorld, type World } from '#test/world'
import { exitCodes } from '../command.ts'
import { runCommandLine } from '../run.ts'
import { placeOfText, placeText, type Walk, type WalkedPage, walkNode } from './walk-node.ts'

let world: World
let county: County
beforeAll(async () => {
  world = await createWorld()
  county = await makeRichCounty(world, 'SX-WJJ')
})
afterAll(() => world.close())

async function walk(changes: Partial<Walk>): Promise<WalkedPage[]> {
  const { signal } = new AbortController()
  const pages: WalkedPage[] = []
  const order = { run: world.run, governments: [county.id], mends: false, signal, page: 2, ...changes }
  for await (const page of walkNode(order)) pages.push(page)
  return pages
}

const recordsIn = (pages: readonly WalkedPage[]): number =>
  pages.reduce((sum, { records }) => sum + records, 0)
const spoil = () =>
  asAdmin(world.adminUrl, `update casework."case" set status = 'other', due_on = '2030-01-01'`)
const spoilt = async () =>
  (await rowsAsAdmin(world.adminUrl, `select from casework."case" where status = 'other'`)).length

it('goes through every source of a node, page by page', async () => {
  const pages = await walk({})
  const [{ n } = { n: 0 }] = await rowsAsAdmin<{ n: number }>(
    world.adminUrl,
    `select ((select 2 * count(*) from casework."case") + (select count(*) from licence.licence))::int as n`,
  )
  expect(recordsIn(pages)).toBe(n)
  expect(new Set(pages.map(({ source }) => source))).toEqual(
    new Set(['casework.cases', 'licence.licences', 'statistics.facts']),
  )
  expect(pages.flatMap(({ differences }) => differences)).toEqual([])
})

it('stopped halfway, goes on from the place that it named', async () => {
  await spoil()
  const all = await spoilt()
  const stopping = new AbortController()
  const first: WalkedPage[] = []
  const order = { run: world.run, governments: [county.id], mends: true, page: 2 }
  for await (const page of walkNode({ ...order, signal: stopping.signal })) {
    first.push(page)
    stopping.abort()
  }
  expect(await spoilt()).toBe(all - 2)
  const from = placeOfText(placeText(first[0]?.place ?? { government: '', source: '', after: null }))
  expect(from).toEqual(first[0]?.place)
  const rest = await walk({ mends: true, from })
  expect(recordsIn(rest)).toBe(recordsIn(await walk({})) - 2)
  expect(await spoilt()).toBe(0)
})

it('finds nothing wrong while people work', async () => {
  const clerk = world.as(await county.staff('1001'))
  const { listTasks, claimTask, releaseTask } = caseworkContract.endpoints
  const { rows } = await clerk.call(listTasks, { view: 'open' })
  const [task] = rows.filter(({ node }) => node === 'receive')
  expect(task).toBeDefined()
  const taskId = task?.id ?? ''
  let working = true
  const work = async (): Promise<number> => {
    let done = 0
    for (; working; done++) {
      await clerk.call(claimTask, { taskId })
      await clerk.call(releaseTask, { taskId })
    }
    return done
  }
  const worked = work()
  for (let round = 0; round < 10; round++) {
    const pages = await walk({ mends: round % 2 === 0 })
    expect(pages.flatMap(({ differences, unreadable }) => [...differences, ...unreadable])).toEqual([])
  }
  working = false
  expect(await worked).toBeGreaterThan(0)
})

it('takes no place that it did not name', async () => {
  for (const text of ['', 'x', 'x/casework.cases/', `${county.id}/casework.cases/1`, `${county.id}//`]) {
    expect(placeOfText(text)).toBeUndefined()
  }
  expect(await runCommandLine(['rebuild', '--from', 'nowhere'])).toBe(exitCodes.usage)
})
