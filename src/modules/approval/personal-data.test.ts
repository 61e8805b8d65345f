import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { identityContract } from '#contracts/identity'
import { PUBLIC } from '#kernel/context'
import { resolveSession } from '#modules/identity'
import { samplePdf } from '#test/county'
import { approvalContract } from './approval.contract.ts'
import { HANDLER, type Hall, ITEM, makeHall, PERSON, register } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const government = 'suxian'

/** Somebody whose every word can be told from all others. */
const MARKED = {
  kind: 'person' as const,
  name: '墨澹台',
  idNumber: '431003199003075130',
  phone: '13987650001',
  password: 'Marked-pass-7731',
}
const TEXTS = {
  matter: '标甲一：开设澹台理发店',
  address: '标甲二：飞天山路 9901 号',
  remark: '标甲三：门牌待定',
  file: '标甲四.pdf',
  corrections: '标乙一：签名与证件不符',
  explanation: '标乙二：已重新签名',
  acceptOpinion: '标丙一：材料齐全',
  review: '标丙二：现场已核',
  recheck: '标丙三：同意初审',
  decision: '标丙四：准予',
  reasons: '标丁一：消防通道不符',
  competentBody: '标丁二：某市卫生健康委员会',
  withdrawal: '标丁三：家中有事',
  comment: '标戊一：窗口态度好',
  unmasking: '标戊二：核对授权书',
}

let hall: Hall
beforeAll(async () => {
  hall = await makeHall()
  await live(hall)
})
afterAll(() => hall.world.close())

async function newCitizen({ world }: Hall) {
  const { requestPhoneCode, register: signUp } = identityContract.endpoints
  const anyone = world.as(PUBLIC)
  await anyone.call(requestPhoneCode, { purpose: 'register', phone: MARKED.phone })
  await world.drain()
  const code = /\d{6}/.exec(world.sms.sent.find((text) => text.to === MARKED.phone)?.text ?? '')?.[0] ?? ''
  const { platform, database } = world.composition
  const { session } = await platform.invoke({
    endpoint: signUp,
    caller: { actor: PUBLIC, locale: 'zh-CN', origin: { address: '192.0.2.1', agent: 'test' } },
    input: { ...MARKED, code },
    key: 'marked-registration',
  })
  const actor = await resolveSession(database.db, world.now)('hall', session?.token ?? '', '192.0.2.1')
  if (!actor) throw new Error('cannot log in')
  return world.as(actor)
}

type Me = Awaited<ReturnType<typeof newCitizen>>

async function apply(me: Me): Promise<string> {
  const { draftId } = await me.call(api.startDraft, { government, itemCode: ITEM })
  const { matter, address, remark } = TEXTS
  await me.call(api.saveDraft, { government, draftId, matter, address, remark })
  for (const seq of [1, 3, 5]) {
    const upload = await samplePdf(TEXTS.file)
    await me.call(api.addDraftMaterial, { government, draftId, seq }, { upload })
  }
  return (await me.call(api.submitApplication, { government, draftId })).caseId
}

/** Every way that a text can go through a case, with marked words. */
async function live(at: Hall): Promise<void> {
  const me = await newCitizen(at)
  const [clerk, reviewer, senior, leader] = [
    await at.desk('clerk'),
    await at.desk('reviewer'),
    await at.desk('senior'),
    await at.desk('leader'),
  ]
  const [granted, refused, notAccepted, withdrawn] = [
    await apply(me),
    await apply(me),
    await apply(me),
    await apply(me),
  ]
  await clerk.call(api.askCorrections, {
    caseId: granted,
    corrections: [{ seq: 1, what: TEXTS.corrections }],
  })
  await me.call(api.answerCorrections, { government, caseId: granted, explanation: TEXTS.explanation })
  for (const caseId of [granted, refused]) {
    await clerk.call(api.acceptCase, { caseId, opinion: TEXTS.acceptOpinion })
    await reviewer.call(api.reviewCase, { caseId, outcome: 'pass', opinion: TEXTS.review })
    await senior.call(api.recheckCase, { caseId, outcome: 'pass', opinion: TEXTS.recheck })
  }
  await leader.call(api.decideCase, { caseId: granted, outcome: 'grant', opinion: TEXTS.decision })
  const { decision: opinion, reasons, competentBody } = TEXTS
  await leader.call(api.decideCase, { caseId: refused, outcome: 'refuse', opinion, reasons })
  await clerk.call(api.refuseAcceptance, {
    ...{ caseId: notAccepted, ground: 'not-competent', reasons, competentBody },
  })
  await me.call(api.withdrawMatter, { government, caseId: withdrawn, reason: TEXTS.withdrawal })
  await me.call(api.rateMatter, { government, caseId: granted, grade: 1, comment: TEXTS.comment })
  const { matter, address } = TEXTS
  const window = await register(at, { handler: HANDLER, authorityOnFile: true, matter, address })
  for (const caseId of [granted, window.caseId]) {
    await reviewer.call(api.unmaskParty, { caseId, reason: TEXTS.unmasking })
  }
}

/** Where in the database a text stands in the clear, as `schema.table`. */
async function hits(client: pg.Client, words: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  expect(rows.length).toBeGreaterThan(30)
  const found: string[] = []
  for (const { name } of rows) {
    for (const word of words) {
      const held = await client.query<{ n: number }>(
        `select count(*)::int as n from ${name} t where strpos(t::text, $1) > 0`,
        [word],
      )
      if ((held.rows[0]?.n ?? 0) > 0) found.push(`${name}: ${word}`)
    }
  }
  return found
}

const people = [MARKED, PERSON, HANDLER].flatMap(({ name, idNumber, phone }) => [name, idNumber, phone])

test('no name, number, phone, password, opinion or other text of anybody stands in the clear in any table', async () => {
  const client = new pg.Client({ connectionString: hall.world.adminUrl })
  await client.connect()
  try {
    const words = [...people, MARKED.password, ...Object.values(TEXTS)]
    expect(await hits(client, words)).toEqual([])
    await hall.world.drain()
    expect(await hits(client, words)).toEqual([])
    expect(await hits(client, ['棋牌室公共场所卫生许可', '公共场所卫生许可证申请表'])).not.toEqual([])
  } finally {
    await client.end()
  }
})

test('acts and events hold nothing but codes, days, ids and commitments', async () => {
  const client = new pg.Client({ connectionString: hall.world.adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ text: string }>(
      'select body::text as text from ledger.act union all select body::text from events.outbox',
    )
    expect(rows.length).toBeGreaterThan(40)
    const said = rows.flatMap(({ text }) => text.match(/[\u4e00-\u9fff]{2,}/g) ?? [])
    const known = new Set(said)
    expect([...known].filter((word) => people.includes(word))).toEqual([])
    expect([...known].filter((word) => /标[甲乙丙丁戊]/.test(word))).toEqual([])
  } finally {
    await client.end()
  }
})
