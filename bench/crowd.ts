import { GOVERNMENT, ITEM } from './town.ts'
import { fileBody, type Visit, visit } from './visit.ts'

/** What a crowd has sent and what came of it. */
export interface Tally {
  /** Milliseconds of every answer in the measured time. */
  readonly times: number[]
  /** Answers that were not 2xx. */
  readonly faults: string[]
  /** Ids of cases that citizens sent and no clerk has accepted yet. */
  readonly sent: string[]
}

/** One person at a screen: sends, reads, thinks, sends the next. */
export interface Person {
  readonly url: string
  readonly cookie: string
  readonly from: string
  readonly tally: Tally
  /** Waits as long as this person thinks. @returns whether to go on */
  readonly think: () => Promise<boolean>
}

type Ask = (method: Visit['method'], path: string, body?: Pick<Visit, 'type' | 'body'>) => Promise<string>

class GoneHome extends Error {}

function asker({ url, cookie, from, tally, think }: Person): Ask {
  return async (method, path, body = {}) => {
    if (!(await think())) throw new GoneHome()
    const answer = await visit(url, { method, path, cookie, from, ...body })
    tally.times.push(answer.ms)
    if (answer.status >= 300)
      tally.faults.push(`${answer.status} ${method} ${path} ${answer.body.slice(0, 200)}`)
    return answer.body
  }
}

const json = (value: object) => ({ body: JSON.stringify(value) })
const field = <K extends string>(body: string, name: K): string =>
  String((JSON.parse(body) as Partial<Record<K, unknown>>)[name] ?? '')

const PDF = {
  name: 'material.pdf',
  mediaType: 'application/pdf',
  bytes: Buffer.from(`%PDF-1.4\n${'% a page\n'.repeat(2000)}startxref\n0\n%%EOF\n`),
}
const hall = `/api/approval/${GOVERNMENT}`

/** A citizen looks for a service, reads its guide, applies with three materials and follows the case. */
async function apply(ask: Ask, { tally }: Person): Promise<void> {
  await ask('GET', `/${GOVERNMENT}/services?text=${encodeURIComponent('登记')}`)
  await ask('GET', `/api/item/${GOVERNMENT}/guides/${ITEM}`)
  const draftId = field(await ask('POST', `${hall}/drafts`, json({ itemCode: ITEM })), 'draftId')
  const draft = `${hall}/drafts/${draftId}`
  await ask('PUT', draft, json({ matter: '申请登记个体工商户', address: '苏园路 8 号' }))
  for (const seq of [1, 2, 3]) {
    await ask('POST', `${draft}/materials`, fileBody({ seq: String(seq) }, PDF))
  }
  const caseId = field(await ask('POST', `${draft}/submit`), 'caseId')
  if (caseId) tally.sent.push(caseId)
  await ask('GET', `${hall}/matters`)
}

/** A clerk looks at the tray, opens what was sent, accepts it, and looks for a number. */
async function receive(ask: Ask, { tally }: Person): Promise<void> {
  await ask('GET', '/api/casework/tasks?view=open')
  await ask('GET', '/api/casework/tasks/counts')
  const caseId = tally.sent.shift()
  if (caseId) {
    await ask('GET', `/api/approval/cases/${caseId}`)
    await ask('POST', `/api/approval/cases/${caseId}/accept`)
  }
  await ask('GET', `/api/casework/cases?text=${String(1000 + Math.floor(Math.random() * 9000))}`)
}

/** A head looks at the tray, turns a page, and narrows the list of cases. */
async function oversee(ask: Ask): Promise<void> {
  await ask('GET', '/api/casework/tasks')
  await ask('GET', '/api/casework/tasks/counts')
  await ask('GET', '/api/casework/tasks?page=3')
  await ask('GET', '/api/casework/cases?open=true')
  await ask('GET', `/api/casework/cases?text=${encodeURIComponent('食品')}`)
}

/** What kinds of people do, again and again. */
export const WORK = { citizen: apply, clerk: receive, head: oversee } as const

/** Lets a person work until it is time to go home. */
export async function work(kind: keyof typeof WORK, person: Person): Promise<void> {
  const ask = asker(person)
  try {
    for (;;) await WORK[kind](ask, person)
  } catch (error) {
    if (!(error instanceof GoneHome)) throw error
  }
}
