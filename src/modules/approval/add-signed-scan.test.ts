import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { samplePdf } from '#test/county'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, refused } from './approval.fixtures.ts'

const api = approvalContract.endpoints

let hall: Hall
let caseId: string
beforeAll(async () => {
  hall = await makeHall()
})
afterAll(() => hall.world.close())
beforeEach(async () => {
  caseId = (await hall.apply()).caseId
  await hall.go(caseId, 'accept', 'review', 'recheck', 'grant')
  const papers = (await hall.view(caseId)).papers.filter(({ template }) => template === 'grant')
  await (await hall.desk('clerk')).call(api.deliverPapers, {
    ...{ caseId, manner: 'window', papers: papers.map(({ id }) => id), receiver: '谭知微', witnesses: [] },
  })
})

const paper = async (template: string) =>
  (await hall.view(caseId)).papers.find((one) => one.template === template)?.id ?? ''
const scan = async (paperId: string, role: 'clerk' | 'leader' = 'clerk') =>
  refused(
    (await hall.desk(role)).call(
      api.addSignedScan,
      { caseId, paperId },
      { upload: await samplePdf('送达回证签名件.pdf') },
    ),
  )

test('a record that was signed comes back as a scan beside its paper, after the case is closed too', async () => {
  const paperId = await paper('service-return')
  expect(await scan(paperId)).toBe('ok')
  const view = await hall.view(caseId)
  expect(view.turns.signed).toMatchObject([{ paperId, name: '送达回证签名件.pdf' }])
  expect(view.acts.at(-1)).toMatchObject({
    type: 'approval.paper-signed@1',
    facts: { number: view.papers.find(({ id }) => id === paperId)?.number },
  })
  expect(view.materials.every(({ files }) => files.every(({ name }) => name !== '送达回证签名件.pdf'))).toBe(
    true,
  )
})

test('is for papers that people sign, of this case, and for who delivers', async () => {
  expect(await scan(await paper('grant'))).toBe('approval.not-signed-by-hand')
  expect(await scan(caseId)).toBe('kernel.not-found')
  expect(await scan(await paper('service-return'), 'leader')).toBe('kernel.forbidden')
})
