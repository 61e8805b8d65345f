import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin } from '#test/database'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { itemContract } from './item.contract.ts'
import { sampleFacts, sampleMaterial } from './item.fixtures.ts'
import { versionInForce, versionOf } from './version-of.ts'

const { endpoints } = itemContract
const CODE = '000123501000'

let world: World
let town: Town
beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
})
afterAll(() => world.close())

const PERMISSIONS = ['item.item.read', 'item.item.edit', 'item.item.publish']
const clientOf = (...permissions: string[]) => world.as(staffOfTown(town, ...permissions))
const facts = (over = {}) => sampleFacts(town.department.id, over)
const materials = [sampleMaterial(1), sampleMaterial(2, { necessity: 'deferrable' })]
const current = () => world.run(town.system, true, (ctx) => versionInForce(ctx, CODE))

let itemId: string
let versionId: string

test('a draft is written, corrected and refused when it contradicts the law', async () => {
  const editor = clientOf('item.item.read', 'item.item.edit')
  const wrong = editor.call(endpoints.createItem, {
    code: CODE,
    facts: facts({ promiseDays: 30 }),
    materials,
  })
  await expect(wrong).rejects.toMatchObject({
    code: 'item.facts-contradict',
    fields: [{ field: 'promiseDays' }],
  })
  const made = await editor.call(endpoints.createItem, { code: CODE, facts: facts(), materials })
  ;({ itemId, versionId } = made)
  const again = editor.call(endpoints.createItem, { code: CODE, facts: facts(), materials })
  await expect(again).rejects.toMatchObject({ code: 'item.code-taken' })
  const edit = { versionId, edition: 1, facts: facts({ note: '改过' }), materials }
  expect(await editor.call(endpoints.editDraft, edit)).toEqual({ edition: 2 })
  await expect(editor.call(endpoints.editDraft, edit)).rejects.toMatchObject({
    code: 'kernel.changed-meanwhile',
  })
})

test('two people take it into force, and it is told', async () => {
  const [writer, examiner] = [clientOf(...PERMISSIONS), clientOf(...PERMISSIONS)]
  await expect(writer.call(endpoints.examineVersion, { versionId })).rejects.toMatchObject({
    code: 'item.not-examinable',
  })
  await writer.call(endpoints.submitVersion, { versionId })
  const late = writer.call(endpoints.editDraft, { versionId, edition: 2, facts: facts(), materials })
  await expect(late).rejects.toMatchObject({ code: 'item.not-editable' })
  await expect(writer.call(endpoints.examineVersion, { versionId })).rejects.toMatchObject({
    code: 'item.examiner-is-submitter',
  })
  const seen = await examiner.call(endpoints.readVersion, { versionId })
  expect(seen.abilities).toEqual(['return', 'examine'])
  expect(seen.version).toMatchObject({ state: 'draft', number: 1, origin: 'hand' })
  await examiner.call(endpoints.examineVersion, { versionId })
  expect(await current()).toBeUndefined()
  expect(await examiner.call(endpoints.enforceVersion, { versionId })).toEqual({ state: 'in-force' })
  expect(await current()).toMatchObject({ id: versionId, code: CODE, number: 1 })
})

test('what was in force can be changed by nobody, not even past the application', async () => {
  const attempts = [
    `update item.version set name = '改名' where id = '${versionId}'`,
    `update item.version set state = 'draft' where id = '${versionId}'`,
    `delete from item.version where id = '${versionId}'`,
    `update item.material set name = '改名' where version_id = '${versionId}'`,
    `delete from item.material where version_id = '${versionId}'`,
  ]
  for (const attempt of attempts) {
    await expect(asAdmin(world.adminUrl, attempt)).rejects.toThrow(/was in force|no longer change|is kept/)
  }
})

test('a new version takes its place; a case that pins the old one still reads it', async () => {
  const [writer, examiner] = [clientOf(...PERMISSIONS), clientOf(...PERMISSIONS)]
  const next = (await writer.call(endpoints.startDraft, { itemId })).versionId
  await expect(writer.call(endpoints.startDraft, { itemId })).rejects.toMatchObject({
    code: 'item.open-version-exists',
  })
  const content = { facts: facts({ promiseDays: 5 }), materials: materials.slice(0, 1) }
  await writer.call(endpoints.editDraft, { versionId: next, edition: 1, ...content })
  await writer.call(endpoints.submitVersion, { versionId: next })
  expect(await examiner.call(endpoints.returnVersion, { versionId: next })).toEqual({ state: 'draft' })
  await writer.call(endpoints.submitVersion, { versionId: next })
  await examiner.call(endpoints.examineVersion, { versionId: next })
  await examiner.call(endpoints.enforceVersion, { versionId: next })

  expect(await current()).toMatchObject({ id: next, number: 2, facts: { promiseDays: 5 } })
  const old = await world.run(town.system, true, (ctx) => versionOf(ctx, versionId))
  expect(old.facts.promiseDays).toBe(7)
  expect(old.materials).toHaveLength(2)

  const { versions, inForceId } = await writer.call(endpoints.readItem, { itemId })
  expect(versions.map(({ number, state }) => [number, state])).toEqual([
    [2, 'in-force'],
    [1, 'retired'],
  ])
  expect(inForceId).toBe(next)
  const { changes } = await writer.call(endpoints.compareVersions, { versionId: next, since: versionId })
  expect(changes).toContainEqual({ field: 'promiseDays', seq: null, before: 7, after: 5 })
  expect(changes.some(({ field, seq, after }) => field === 'name' && seq === 2 && after === null)).toBe(true)
})

test('the list finds it by word, unit and state; a retired item is out of reach', async () => {
  const publisher = clientOf(...PERMISSIONS)
  const list = async (query: object) => (await publisher.call(endpoints.listItems, query)).rows
  expect(await list({ text: '公共 场所', state: 'in-force', taskType: '01' })).toMatchObject([
    { code: CODE, number: 2, state: 'in-force', open: null, department: { code: 'SUXIAN-WJJ' } },
  ])
  expect(await list({ text: '没有' })).toEqual([])
  expect(await list({ unitId: randomUUID() })).toEqual([])
  await publisher.call(endpoints.retireItem, { itemId, reason: '法规已废止' })
  expect(await current()).toBeUndefined()
  expect(await list({ state: 'retired' })).toHaveLength(1)
  await expect(publisher.call(endpoints.retireItem, { itemId, reason: '再停' })).rejects.toMatchObject({
    code: 'item.not-retirable',
  })
})

test('what came into force and what was retired is told', async () => {
  const client = new pg.Client({ connectionString: world.adminUrl })
  await client.connect()
  const { rows } = await client
    .query<{ type: string; body: { number?: number; replacedVersionId?: string | null } }>(
      `select type, body from events.outbox where type like 'item.%' order by id`,
    )
    .finally(() => client.end())
  expect(rows.map(({ type, body }) => [type, body.number ?? null, body.replacedVersionId ?? null])).toEqual([
    ['item.version-in-force@1', 1, null],
    ['item.version-in-force@1', 2, versionId],
    ['item.retired@1', null, null],
  ])
})
