import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { caseworkContract } from '#contracts/casework'
import { type Hall, makeHall, refused } from './approval.fixtures.ts'
import { LicenceView } from './approval.schemas.ts'

const {
  readCaseHead,
  listRelatedCases,
  readFlowPicture,
  listPageMarks,
  addPageMark,
  rewordPageMark,
  withdrawPageMark,
} = caseworkContract.endpoints

let hall: Hall
beforeAll(async () => {
  hall = await makeHall()
})
afterAll(() => hall.world.close())

describe('the page of a case', () => {
  it('learns of the newest act, who did it, and nothing of the cases of others', async () => {
    const { caseId } = await hall.apply()
    const reviewer = await hall.desk('reviewer')
    const before = await reviewer.call(readCaseHead, { caseId })
    await hall.go(caseId, 'accept')
    const after = await reviewer.call(readCaseHead, { caseId })
    expect(after.n).toBeGreaterThan(before.n)
    expect(after.type).toBe('approval.accepted@1')
    expect(after.by).not.toBe('')
    const elsewhere = await hall.desk('elsewhere')
    for (const endpoint of [readCaseHead, listRelatedCases, readFlowPicture, listPageMarks]) {
      expect(await refused(elsewhere.call(endpoint, { caseId }))).toBe('kernel.not-found')
    }
  })

  it('shows the licence of a granted case by what its schema lists, and no more: else it cannot be sent', async () => {
    const { caseId } = await hall.apply()
    await hall.go(caseId, 'accept', 'review', 'recheck', 'grant')
    const listed = Object.keys(LicenceView.properties).toSorted()
    const [view, matter] = [await hall.view(caseId), await hall.matter(caseId)]
    for (const { licence } of [view, matter]) expect(Object.keys(licence ?? {}).toSorted()).toEqual(listed)
  })

  it('finds other cases of the same applicant, as far as the reader reaches', async () => {
    const [first, second, other] = [await hall.apply(1), await hall.apply(1), await hall.apply(2)]
    const reviewer = await hall.desk('reviewer')
    const { rows } = await reviewer.call(listRelatedCases, { caseId: first.caseId })
    const related = rows.filter(({ capacity }) => capacity !== null)
    expect(related.map(({ id }) => id)).toContain(second.caseId)
    expect(related.map(({ id }) => id)).not.toContain(other.caseId)
    expect(rows.map(({ id }) => id)).not.toContain(first.caseId)
  })

  it('finds cases at the same address, however it is written, until the address is another', async () => {
    const [here, there] = [await hall.apply(3), await hall.apply(4)]
    const reviewer = await hall.desk('reviewer')
    const found = async () =>
      (await reviewer.call(listRelatedCases, { caseId: here.caseId })).rows.find(
        ({ id }) => id === there.caseId,
      )
    expect(await found()).toMatchObject({ samePlace: true, capacity: null })
    const { correctOnSpot } = approvalContract.endpoints
    const moved = { caseId: there.caseId, address: '飞天山路３８号', what: '地址写法', confirmedBy: '申请人' }
    const clerk = await hall.desk('clerk')
    await clerk.call(correctOnSpot, moved)
    expect(await found()).toMatchObject({ samePlace: true })
    await clerk.call(correctOnSpot, { ...moved, address: '桥口路 9 号' })
    expect(await found()).toBeUndefined()
  })

  it('draws the flow with where the case stands and who did what', async () => {
    const { caseId } = await hall.apply()
    await hall.go(caseId, 'ask')
    const citizen = await hall.hall(0)
    await citizen.call(approvalContract.endpoints.answerCorrections, {
      ...{ government: 'suxian', caseId, explanation: '已补签' },
    })
    await hall.go(caseId, 'accept', 'review', 'back')
    const picture = await (await hall.desk('reviewer')).call(readFlowPicture, { caseId })
    const at = (id: string) => picture.nodes.find((node) => node.id === id)
    expect(at('review')).toMatchObject({ state: 'open' })
    expect(at('review')?.steps).toHaveLength(1)
    expect(at('correct')).toMatchObject({ state: 'done', steps: [{ byKind: 'citizen', by: '' }] })
    expect(at('receive')?.steps.map(({ byKind }) => byKind)).toEqual(['staff', 'staff'])
    expect(at('decide')).toMatchObject({ state: 'idle', steps: [] })
    for (const { x, y, width, height } of picture.nodes) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(picture.width)
      expect(y + height).toBeLessThanOrEqual(picture.height)
    }
  })
})

describe('marks on material', () => {
  const PLACE = { page: 1, x: 1_000, y: 2_000, width: 3_000, height: 500 }

  async function marked() {
    const { caseId } = await hall.apply()
    const [material] = (await hall.view(caseId)).materials.filter(({ files }) => files.length > 0)
    const fileId = material?.files[0]?.id ?? ''
    const clerk = await hall.desk('clerk')
    const { markId } = await clerk.call(addPageMark, { caseId, fileId, ...PLACE, note: '没有签名' })
    return { caseId, fileId, markId, clerk }
  }

  it('are seen by the next reviewer and taken away by who made them', async () => {
    const { caseId, markId, clerk } = await marked()
    const reviewer = await hall.desk('reviewer')
    const seen = await reviewer.call(listPageMarks, { caseId })
    expect(seen.mayMark).toBe(true)
    expect(seen.rows).toMatchObject([{ ...PLACE, id: markId, note: '没有签名', mine: false }])
    expect(await refused(reviewer.call(withdrawPageMark, { caseId, markId }))).toBe('kernel.not-found')
    await clerk.call(withdrawPageMark, { caseId, markId })
    expect((await reviewer.call(listPageMarks, { caseId })).rows).toEqual([])
  })

  it('are worded anew by who made them, and stay where they are', async () => {
    const { caseId, markId, clerk } = await marked()
    const reviewer = await hall.desk('reviewer')
    const anew = { caseId, markId, note: '签名与身份证不一致' }
    expect(await refused(reviewer.call(rewordPageMark, anew))).toBe('kernel.not-found')
    const { markId: stands } = await clerk.call(rewordPageMark, anew)
    const { rows } = await reviewer.call(listPageMarks, { caseId })
    expect(rows).toMatchObject([{ ...PLACE, id: stands, note: '签名与身份证不一致' }])
    expect(await refused(clerk.call(rewordPageMark, anew))).toBe('kernel.not-found')
  })

  it('stay within the page, on a file of the case, while it is open', async () => {
    const { caseId, fileId, clerk } = await marked()
    const edge = { page: 1, x: 9_900, y: 9_900, width: 5_000, height: 5_000, note: '角上' }
    await clerk.call(addPageMark, { caseId, fileId, ...edge })
    const { rows } = await clerk.call(listPageMarks, { caseId })
    expect(rows.find(({ note }) => note === '角上')).toMatchObject({ width: 100, height: 100 })
    const other = await marked()
    const foreign = { caseId, fileId: other.fileId, ...PLACE, note: '别的' }
    expect(await refused(clerk.call(addPageMark, foreign))).toBe('kernel.not-found')
    await hall.go(caseId, 'not-needed')
    expect(await refused(clerk.call(addPageMark, { caseId, fileId, ...PLACE, note: '晚了' }))).toBe(
      'casework.case-ended',
    )
    expect((await clerk.call(listPageMarks, { caseId })).mayMark).toBe(false)
  })

  it('are no act and nothing that the applicant sees', async () => {
    const { caseId } = await marked()
    const { acts } = await hall.view(caseId)
    expect(acts).toHaveLength(1)
    const own = await (await hall.hall(0)).call(approvalContract.endpoints.readMatter, {
      government: 'suxian',
      caseId,
    })
    expect(JSON.stringify(own)).not.toContain('没有签名')
  })
})

describe('pages of material', () => {
  const { openCaseFile, readCasePage } = approvalContract.endpoints

  it('are pictures for whose look is on record', async () => {
    const { caseId } = await hall.apply()
    const fileId = (await hall.view(caseId)).materials.flatMap(({ files }) => files)[0]?.id ?? ''
    const [clerk, reviewer] = [await hall.desk('clerk'), await hall.desk('reviewer')]
    const { pages, look } = await clerk.call(openCaseFile, { caseId, fileId })
    expect(pages).toBe(1)
    const asked = { caseId, fileId, page: 1, width: 600, look }
    const { type, bytes } = await clerk.call(readCasePage, asked)
    expect(type).toBe('image/png')
    expect(Math.abs(Buffer.from(bytes).readUInt32BE(16) - 600)).toBeLessThan(3)
    expect(await refused(reviewer.call(readCasePage, asked))).toBe('kernel.not-found')
    expect(await refused(clerk.call(readCasePage, { ...asked, page: 2 }))).toBe('kernel.not-found')
    hall.world.setNow(new Date(hall.world.now().getTime() + 3 * 3_600_000).toISOString())
    expect(await refused(clerk.call(readCasePage, asked))).toBe('kernel.not-found')
  }, 30_000)
})
