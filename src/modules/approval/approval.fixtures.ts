import { legaltimeContract } from '#contracts/legaltime'
import type { InputOf, OutputOf } from '#kernel/contract'
import { Refusal } from '#kernel/errors'
import { type County, makeCounty, samplePdf } from '#test/county'
import { createWorld, type World, type WorldOptions } from '#test/world'
import { approvalContract } from './approval.contract.ts'

const api = approvalContract.endpoints

/** 公共场所卫生许可 of the health bureau: 20 working days by law, 5 promised; materials 1, 3 and 5 are necessary. */
export const ITEM = '000123501000'
/** Staff by what they do in the cases of that item. */
export const STAFF = {
  clerk: '1001',
  otherClerk: '1002',
  reviewer: '3601',
  senior: '3602',
  leader: '3603',
  /** Reviewer of another bureau. */
  elsewhere: '3801',
} as const

type Role = keyof typeof STAFF
type Call = World['as']

/** What was handed to the applicant. */
export type Sent = OutputOf<typeof api.submitApplication>

/** A county with its hall and its desk. */
export interface Hall {
  readonly world: World
  readonly county: County
  /** Calls as one of the staff. */
  desk(role: Role): Promise<ReturnType<Call>>
  /** Calls as a citizen by place in the list. */
  hall(index: number): Promise<ReturnType<Call>>
  /** Writes a complete draft that was not sent. */
  draft(index?: number, matter?: string): Promise<string>
  /** Sends a complete application. */
  apply(index?: number, matter?: string): Promise<Sent>
  /** Takes a case through these steps. */
  go(caseId: string, ...steps: readonly Step[]): Promise<void>
  view(caseId: string, role?: Role): Promise<OutputOf<typeof api.readCase>>
  matter(caseId: string, index?: number): Promise<OutputOf<typeof api.readMatter>>
}

/** One step of a case, as its usual person takes it. */
export type Step =
  | 'ask'
  | 'accept'
  | 'not-needed'
  | 'review'
  | 'recheck'
  | 'back'
  | 'grant'
  | 'refuse'
  | 'decide-back'

const OPINION = { opinion: '经审查，符合法定条件' }

/** Makes the county of these tests. */
export async function makeHall(options: WorldOptions = {}): Promise<Hall> {
  const world = await createWorld(options)
  const county = await makeCounty(world)
  const { slug: government } = county
  const desk: Hall['desk'] = async (role) => world.as(await county.staff(STAFF[role]))
  const hall: Hall['hall'] = async (index) => world.as(await county.citizen(index))
  const draft: Hall['draft'] = async (index = 0, matter = '理发店公共场所卫生许可') => {
    const me = await hall(index)
    const { draftId } = await me.call(api.startDraft, { government, itemCode: ITEM })
    await me.call(api.saveDraft, { government, draftId, matter, address: '飞天山路 38 号' })
    for (const seq of [1, 3, 5]) {
      const upload = await samplePdf(`材料${seq}.pdf`)
      await me.call(api.addDraftMaterial, { government, draftId, seq }, { upload })
    }
    return draftId
  }
  const steps: Readonly<Record<Step, (caseId: string) => Promise<unknown>>> = {
    ask: async (caseId) =>
      (await desk('clerk')).call(api.askCorrections, { caseId, corrections: [{ seq: 1, what: '没有签名' }] }),
    accept: async (caseId) => (await desk('clerk')).call(api.acceptCase, { caseId }),
    'not-needed': async (caseId) =>
      (await desk('clerk')).call(api.refuseAcceptance, {
        ...{ caseId, ground: 'not-needed', reasons: '依法不需要取得许可' },
      }),
    review: async (caseId) =>
      (await desk('reviewer')).call(api.reviewCase, { caseId, outcome: 'pass', ...OPINION }),
    recheck: async (caseId) =>
      (await desk('senior')).call(api.recheckCase, { caseId, outcome: 'pass', ...OPINION }),
    back: async (caseId) =>
      (await desk('senior')).call(api.recheckCase, { caseId, outcome: 'back', ...OPINION }),
    grant: async (caseId) =>
      (await desk('leader')).call(api.decideCase, { caseId, outcome: 'grant', ...OPINION }),
    refuse: async (caseId) =>
      (await desk('leader')).call(api.decideCase, {
        ...{ caseId, outcome: 'refuse', ...OPINION, reasons: '场所与规划用途不一致' },
      }),
    'decide-back': async (caseId) =>
      (await desk('leader')).call(api.decideCase, { caseId, outcome: 'back', ...OPINION }),
  }
  return {
    world,
    county,
    desk,
    hall,
    draft,
    apply: async (index = 0, matter) => {
      const draftId = await draft(index, matter)
      return (await hall(index)).call(api.submitApplication, { government, draftId })
    },
    go: async (caseId, ...names) => {
      for (const name of names) await steps[name](caseId)
    },
    view: async (caseId, role = 'clerk') => (await desk(role)).call(api.readCase, { caseId }),
    matter: async (caseId, index = 0) => (await hall(index)).call(api.readMatter, { government, caseId }),
  }
}

/** Registers a person who came in. */
export async function register(
  { desk }: Hall,
  over: Partial<InputOf<typeof api.registerAtWindow>> = {},
): Promise<Sent> {
  return (await desk('clerk')).call(api.registerAtWindow, {
    itemCode: ITEM,
    applicant: PERSON,
    matter: '棋牌室公共场所卫生许可',
    address: '桥口路 9 号',
    papers: [{ seq: 1, copies: 2 }],
    ...over,
  })
}

/** Publishes a rule of the decision with one more ground of pausing, as a place may add to those of the permit law. */
export async function publishGround({ world, county }: Hall, name: string): Promise<void> {
  const { readRule, proposeRule, confirmRule } = legaltimeContract.endpoints
  const officer = world.as(await county.staff('1007'))
  const { versions } = await officer.call(readRule, { rule: 'PERMIT.DECIDE' })
  const newest = versions[0]?.rule
  if (!newest) throw new Error('no rule')
  const { format: _format, id: _id, version: _version, ...said } = newest
  const ground = { ground: name, article: '10', notice: true, evidence: true }
  const pause = [...said.pause, { ...ground, endingAct: true, otherRole: name === 'suspension' }]
  const { id } = await officer.call(proposeRule, {
    rule: 'PERMIT.DECIDE',
    draft: { ...said, pause },
    ...{ openCases: 'keep', reason: '地方规定' },
  })
  await officer.call(confirmRule, { proposalId: id })
}

/** Somebody without an account. */
export const PERSON = {
  kind: 'person' as const,
  name: '雷守拙',
  idType: 'resident-id' as const,
  idNumber: '431003196503187135',
  phone: '13800001007',
}

/** Somebody who acts for another. */
export const HANDLER = { ...PERSON, name: '何亦舟', idNumber: '431003199501171424', phone: '13800001003' }

/** What the refusal of some work says; `ok` where it was done. A bug is no refusal and is thrown on. */
export async function refused(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'ok'
}
