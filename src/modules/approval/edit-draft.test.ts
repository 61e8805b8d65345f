import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samplePdf } from '#test/county'
import { approvalContract } from './approval.contract.ts'
import { type Hall, ITEM, makeHall, refused } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const government = 'suxian'
/** 市政设施建设类审批 serves enterprises and institutions, 个体工商户登记注册 natural persons. */
const [FOR_ENTERPRISES, FOR_PERSONS] = ['000117511000', '000131502000']

let hall: Hall
beforeAll(async () => {
  hall = await makeHall()
})
afterAll(() => hall.world.close())

async function begun(index = 0) {
  const me = await hall.hall(index)
  const { draftId } = await me.call(api.startDraft, { government, itemCode: ITEM })
  return { me, draftId, of: { government, draftId } }
}

test('a draft keeps what was typed, piece by piece, and names what is still missing', async () => {
  const { me, of } = await begun()
  const empty = await me.call(api.readDraft, of)
  expect(empty.form).toEqual({ matter: '', address: '', remark: '' })
  expect(empty.gaps.map(({ kind, name }) => (kind === 'field' ? name : kind))).toEqual([
    ...['matter', 'address'],
    ...['material', 'material', 'material'],
  ])
  await me.call(api.saveDraft, { ...of, matter: '理发店' })
  await me.call(api.saveDraft, { ...of, address: '飞天山路 38 号' })
  await me.call(api.addDraftMaterial, { ...of, seq: 3 }, { upload: await samplePdf('平面图.pdf') })
  const half = await me.call(api.readDraft, of)
  expect(half.form).toEqual({ matter: '理发店', address: '飞天山路 38 号', remark: '' })
  expect(half.gaps.map((gap) => gap.name)).toEqual(['公共场所卫生许可证申请表', '公共场所卫生管理制度'])
  expect(half.materials.find((m) => m.seq === 3)?.files.map((file) => file.name)).toEqual(['平面图.pdf'])
})

test('the applicant of a draft is shown masked', async () => {
  const { me, of } = await begun()
  const { applicant } = await me.call(api.readDraft, of)
  const [person] = hall.county.citizens
  expect(applicant.name).not.toBe(person?.name)
  expect(applicant.idNumber).not.toBe(person?.idNumber)
  expect(applicant.phone).not.toBe(person?.phone)
})

test('a material may be taken out again, read by its owner, and only put where the list has a place', async () => {
  const { me, of } = await begun()
  const upload = await samplePdf()
  const { fileId } = await me.call(api.addDraftMaterial, { ...of, seq: 1 }, { upload })
  const file = await me.call(api.readDraftFile, { ...of, fileId })
  expect(Buffer.from(file.bytes).equals(Buffer.from(upload.bytes))).toBe(true)
  await me.call(api.removeDraftMaterial, { ...of, fileId })
  expect(await refused(me.call(api.readDraftFile, { ...of, fileId }))).toBe('kernel.not-found')
  expect(await refused(me.call(api.removeDraftMaterial, { ...of, fileId }))).toBe('kernel.not-found')
  expect(await refused(me.call(api.addDraftMaterial, { ...of, seq: 7 }, { upload }))).toBe(
    'approval.no-such-material',
  )
  expect(await refused(me.call(api.addDraftMaterial, { ...of, seq: 1 }))).toBe('approval.file-missing')
})

test('a draft holds a hundred files and no more', async () => {
  const { me, of } = await begun()
  const upload = { name: 'a.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 tiny') }
  for (let n = 0; n < 100; n++) await me.call(api.addDraftMaterial, { ...of, seq: 1 }, { upload })
  expect(await refused(me.call(api.addDraftMaterial, { ...of, seq: 1 }, { upload }))).toBe(
    'approval.too-many-files',
  )
})

test('a discarded draft is gone; an item that is not in force cannot be begun', async () => {
  const { me, draftId, of } = await begun()
  await me.call(api.discardDraft, of)
  expect(await refused(me.call(api.readDraft, of))).toBe('kernel.not-found')
  const { rows } = await me.call(api.listDrafts, { government })
  expect(rows.map((row) => row.id)).not.toContain(draftId)
  expect(await refused(me.call(api.startDraft, { government, itemCode: '000999999000' }))).toBe(
    'approval.item-not-in-force',
  )
})

test('an application is begun by those whom the item serves', async () => {
  const [person, enterprise] = [await hall.hall(0), await hall.hall(8)]
  const begin = (me: typeof person, itemCode: string) =>
    refused(me.call(api.startDraft, { government, itemCode }))
  expect(await begin(person, FOR_ENTERPRISES)).toBe('approval.not-served')
  expect(await begin(enterprise, FOR_ENTERPRISES)).toBe('ok')
  expect(await begin(enterprise, FOR_PERSONS)).toBe('approval.not-served')
  expect(await begin(person, FOR_PERSONS)).toBe('ok')
})

describe("somebody else's draft", () => {
  test('is not there, whatever is asked of it, as if its number were invented', async () => {
    const { draftId, of } = await begun(0)
    const upload = await samplePdf()
    const { fileId } = await (await hall.hall(0)).call(api.addDraftMaterial, { ...of, seq: 1 }, { upload })
    const stranger = await hall.hall(1)
    const asked = (id: string) => {
      const it = { government, draftId: id }
      return [
        stranger.call(api.readDraft, it),
        stranger.call(api.saveDraft, { ...it, matter: 'x' }),
        stranger.call(api.addDraftMaterial, { ...it, seq: 1 }, { upload }),
        stranger.call(api.readDraftFile, { ...it, fileId }),
        stranger.call(api.removeDraftMaterial, { ...it, fileId }),
        stranger.call(api.discardDraft, it),
        stranger.call(api.submitApplication, it),
      ]
    }
    for (const id of [draftId, crypto.randomUUID()]) {
      const answers = await Promise.all(asked(id).map(refused))
      expect(new Set(answers)).toEqual(new Set(['kernel.not-found']))
    }
    const { rows } = await stranger.call(api.listDrafts, { government })
    expect(rows).toEqual([])
  })
})
