import { afterAll, beforeAll, expect, test } from 'vitest'
import { PUBLIC } from '#kernel/context'
import { samplePdf } from '#test/county'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { itemContract } from './item.contract.ts'
import { sampleFacts, sampleMaterial } from './item.fixtures.ts'

const { endpoints } = itemContract
const CODE = '000123501000'

let world: World
let town: Town
let other: Town
let itemId: string
beforeAll(async () => {
  world = await createWorld()
  ;({ suxian: town, xiangshan: other } = await twoTowns(world))
  const [writer, examiner] = [editor(), editor()]
  const materials = [sampleMaterial(1, { name: '申请书' }), sampleMaterial(2, { name: '身份证明' })]
  const made = await writer.call(endpoints.createItem, {
    ...{ code: CODE, facts: sampleFacts(town.department.id), materials },
  })
  itemId = made.itemId
  await writer.call(endpoints.submitVersion, { versionId: made.versionId })
  await examiner.call(endpoints.examineVersion, { versionId: made.versionId })
  await examiner.call(endpoints.enforceVersion, { versionId: made.versionId })
})
afterAll(() => world.close())

const editor = (of = town) =>
  world.as(staffOfTown(of, 'item.item.read', 'item.item.edit', 'item.item.publish'))
const guide = () => world.as(PUBLIC).call(endpoints.readGuide, { government: town.slug, code: CODE })
const add = async (material: string) =>
  editor().call(
    endpoints.addSample,
    { itemId, material, kind: 'blank' },
    { upload: await samplePdf('空白申请书.pdf') },
  )

test('a blank form that an editor puts beside a material is found and fetched by everybody', async () => {
  const { sampleId } = await add('申请书')
  expect((await guide()).samples).toEqual([
    { id: sampleId, material: '申请书', kind: 'blank', name: '空白申请书.pdf' },
  ])
  const place = { government: town.slug, code: CODE, sampleId }
  const file = await world.as(PUBLIC).call(endpoints.readSample, place)
  expect(file).toMatchObject({ name: '空白申请书.pdf', type: 'application/pdf', disposition: 'attachment' })
  expect((await editor().call(endpoints.listSamples, { itemId })).rows).toMatchObject([{ id: sampleId }])
  await editor().call(endpoints.removeSample, { sampleId })
  expect((await guide()).samples).toEqual([])
  await expect(world.as(PUBLIC).call(endpoints.readSample, place)).rejects.toMatchObject({ status: 404 })
})

test('it belongs to a material of the item, comes with a file, and there are six at most', async () => {
  await expect(add('营业执照')).rejects.toMatchObject({ code: 'item.no-such-material' })
  const bare = editor().call(endpoints.addSample, { itemId, material: '申请书', kind: 'filled' })
  await expect(bare).rejects.toMatchObject({ code: 'item.sample-missing' })
  for (let count = 0; count < 6; count++) await add('身份证明')
  await expect(add('身份证明')).rejects.toMatchObject({ code: 'item.too-many-samples' })
})

test('another government, and who may only read, change nothing', async () => {
  const { sampleId } = await add('申请书')
  await expect(editor(other).call(endpoints.removeSample, { sampleId })).rejects.toMatchObject({
    status: 404,
  })
  const reader = world.as(staffOfTown(town, 'item.item.read'))
  await expect(reader.call(endpoints.removeSample, { sampleId })).rejects.toMatchObject({ status: 403 })
  const elsewhere = { government: other.slug, code: CODE, sampleId }
  await expect(world.as(PUBLIC).call(endpoints.readSample, elsewhere)).rejects.toMatchObject({ status: 404 })
})
