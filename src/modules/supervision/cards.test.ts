import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { supervisionContract } from '#contracts/supervision'
import { Refusal } from '#kernel/errors'
import { type County, makeCounty, samplePdf } from '#test/county'
import { rowsAsAdmin } from '#test/database'
import { createWorld, START, type World } from '#test/world'

const api = approvalContract.endpoints
const { listCards, signCard, liftCard } = supervisionContract.endpoints
const government = 'suxian'
const itemCode = '000123501000'

let world: World
let county: County
let caseId: string
beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
})
afterAll(() => world.close())

const as = async (employeeNo: string) => world.as(await county.staff(employeeNo))
const [CLERK, LEADER, AUDITOR, ELSEWHERE] = ['1001', '3603', '1008', '3803']
const refused = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

async function apply(): Promise<string> {
  const me = world.as(await county.citizen(0))
  const { draftId } = await me.call(api.startDraft, { government, itemCode })
  await me.call(api.saveDraft, { government, draftId, matter: '理发店', address: '飞天山路 38 号' })
  for (const seq of [1, 3, 5]) {
    const upload = await samplePdf(`材料${seq}.pdf`)
    await me.call(api.addDraftMaterial, { government, draftId, seq }, { upload })
  }
  return (await me.call(api.submitApplication, { government, draftId })).caseId
}

beforeEach(async () => {
  world.setNow(START)
  caseId = await apply()
})

const ask = async (seq: number) =>
  (await as(CLERK)).call(api.askCorrections, { caseId, corrections: [{ seq, what: '没有签名' }] })

/** A further notice names what the first did not, and the leader has allowed it. */
async function askFurther(): Promise<void> {
  await ask(1)
  const me = world.as(await county.citizen(0))
  const upload = await samplePdf('补正.pdf')
  await me.call(api.addMatterMaterial, { government, caseId, seq: 1 }, { upload })
  await me.call(api.answerCorrections, { government, caseId, explanation: '已补' })
  await (await as(LEADER)).call(api.allowNotice, { caseId, places: [3], reasons: '漏列' })
  await ask(3)
}

async function cards(employeeNo: string) {
  await world.drain()
  const { rows } = await (await as(employeeNo)).call(listCards, {})
  return rows.filter((row) => row.caseId === caseId)
}

describe('a card', () => {
  test('is given once for a further notice, seen by auditor and leader of the unit, and by no other unit', async () => {
    await askFurther()
    expect(await cards(AUDITOR)).toMatchObject([
      {
        ...{ kind: 'yellow', ground: 'notice-repeated', article: '32(1)(4)', state: 'issued' },
        ...{ unitName: '区卫健局', can: { sign: false, lift: true } },
      },
    ])
    expect(await cards(LEADER)).toMatchObject([{ can: { sign: true, lift: false } }])
    expect(await cards(ELSEWHERE)).toEqual([])
    expect(await refused((await as(CLERK)).call(listCards, {}))).toBe('kernel.forbidden')
  })

  test('is given for acceptance by silence', async () => {
    world.setNow('2026-03-10T01:00:00.000Z')
    await world.fire()
    expect(await cards(AUDITOR)).toMatchObject([{ kind: 'red', ground: 'deemed-accepted' }])
  })

  test('is signed by the head of the unit, lifted by the auditor, each once, and stays with its acts', async () => {
    await askFurther()
    const cardId = (await cards(LEADER))[0]?.id ?? ''
    const sign = async (who: string) => refused((await as(who)).call(signCard, { cardId, answer: '已培训' }))
    expect(await sign(ELSEWHERE)).toBe('kernel.not-found')
    expect(await sign(LEADER)).toBe('ok')
    expect(await sign(LEADER)).toBe('supervision.not-open')
    const lift = async (who: string) =>
      refused((await as(who)).call(liftCard, { cardId, reason: '整改到位' }))
    expect(await lift(LEADER)).toBe('kernel.forbidden')
    expect(await lift(AUDITOR)).toBe('ok')
    expect(await lift(AUDITOR)).toBe('supervision.not-open')
    expect(await cards(AUDITOR)).toMatchObject([
      { state: 'lifted', answer: '已培训', reason: '整改到位', can: { sign: false, lift: false } },
    ])
    const acts = await rowsAsAdmin<{ type: string }>(
      world.adminUrl,
      `select type from ledger.act where stream = 'card/${cardId}' order by n`,
    )
    expect(acts.map(({ type }) => type)).toEqual([
      'supervision.card-issued@1',
      'supervision.card-signed@1',
      'supervision.card-lifted@1',
    ])
  })

  test('is found by kind, state and number of the case', async () => {
    await askFurther()
    const [card] = await cards(AUDITOR)
    const auditor = await as(AUDITOR)
    const found = async (filter: object) =>
      (await auditor.call(listCards, { text: card?.caseNumber ?? '', ...filter })).total
    expect(await found({ kind: 'yellow', state: 'issued' })).toBe(1)
    expect(await found({ kind: 'red' })).toBe(0)
    expect(await found({ unitId: (await county.staff(CLERK)).unitId })).toBe(0)
  })
})
