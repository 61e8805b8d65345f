import { randomUUID } from 'node:crypto'
import type { Actor } from '#kernel/context'
import { problemOf, Refusal } from '#kernel/errors'
import { samplePdf } from '../county.ts'
import { sampleInput } from '../sample-input.ts'
import type { World } from '../world.ts'
import type { Ids } from './records.ts'
import { recordsOf, type Target } from './targets.ts'

export type Input = Readonly<Record<string, unknown>>

/** A version of a rule that differs from what is published. */
const RULE_DRAFT = {
  ...{
    name: '作出行政许可决定',
    law: '试验法',
    article: '42(1)',
    quote: '试验',
    certainty: 'local',
    unsettled: [],
  },
  ...{ effectiveFrom: null, effectiveTo: null, region: null, duty: 'authority', startsAt: 'accepted' },
  ...{ unit: 'workday', length: 15, startDayCounts: false, receiptOnRestDay: 'as-is', rollover: 'none' },
  ...{ dayEnds: 'midnight', extension: null, pause: [], silence: null },
}

/** What the sweep fills in where a schema alone does not tell. */
const known =
  (target: Target, ids: Ids) =>
  (name: string): unknown => {
    const own = ids[`${target.name}:${name}`] ?? ids[name]
    if (own !== undefined) return own
    const values: Input = {
      government: 'suxian',
      itemCode: '000123501000',
      permission: 'casework.case.read',
      toAppointmentId: ids.appointmentId,
      messageIds: [ids.caseId],
      caseIds: [ids.caseId],
      id: ids.personId,
      dryRun: false,
      roles: [],
      grants: [],
      rule: 'PERMIT.DECIDE',
      seasons: [{ from: '01-01', spans: [['09:00', '17:00']] }],
      draft: RULE_DRAFT,
      letter: 'Y',
      lanes: [],
      formPages: [],
      authority: [],
      leaderId: ids.personId,
      presider: ids.personId,
      people: [ids.personId],
      toUnitId: ids.unitId,
      aboutPersonId: ids.personId,
      grounds: ['delay'],
      'approval.rateMatter:reasons': [],
      giverId: ids.personId,
      holderId: ids.personId,
      'approval.giveMandate:items': [],
      'approval.giveMandate:acts': ['decide'],
      'statistics.freezeMonth:month': '2026-02-01',
      'desk.listViews:list': 'casework.tasks',
      'desk.saveView:list': 'casework.tasks',
      'casework.handOverTasks:to': [ids.personId],
      'casework.sendPapers:lines': [{ caseId: ids.caseId, seq: 1, form: 'copy', count: 1 }],
      'approval.takeNotification:order': ids.caseId,
      'approval.takeNotification:signature': '0'.repeat(64),
      'approval.deliverPapers:papers': [ids.paperId],
      'approval.tellCollection:papers': [ids.paperId],
    }
    return values[`${target.name}:${name}`] ?? values[name]
  }

/** Input of one call with ids of records that exist; undefined where the sweep finds none that is valid. */
export const inputOf = (target: Target, ids: Ids): Input | undefined =>
  sampleInput(target.endpoint, known(target, ids))

/** The same input with ids of records that were never there. */
export const invented = (target: Target, input: Input): Input => ({
  ...input,
  ...Object.fromEntries(recordsOf(target).map((name) => [name, randomUUID()])),
})

/** The answer to one call: its output or its problem document, as text. */
export interface GivenAnswer {
  readonly status: number
  readonly body: string
}

/** Calls an endpoint. @throws Error where it breaks instead of refusing */
export async function answer(
  world: World,
  actor: Actor,
  { endpoint }: Target,
  input: Input,
): Promise<GivenAnswer> {
  const upload = endpoint.upload && (await samplePdf())
  const caller = { actor, locale: 'zh-CN', origin: { address: '192.0.2.9', agent: 'sweep' } } as const
  try {
    const done = await world.composition.platform.invoke({
      ...{ endpoint, caller, input, upload },
      key: randomUUID(),
    })
    return { status: 200, body: JSON.stringify(done.output) ?? '' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw new Error(`${endpoint.method} ${endpoint.path}`, { cause: error })
    const problem = problemOf(error, world.composition.messages.translator('zh-CN'))
    return { status: problem.status, body: JSON.stringify(problem) }
  }
}
