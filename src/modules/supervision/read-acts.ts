import { addDays, legalDayOf, startOfLegalDay } from '#kernel/calendar'
import { authorize, type Ctx, governmentOf } from '#kernel/context'
import { COUNT_LIMIT, type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import {
  type Act,
  type ActFilter,
  actById,
  actsBetween,
  canonicalJson,
  countActsBetween,
  readActs,
  verifyChain,
} from '#kernel/ledger'
import { caseNamed, casesBrief } from '#modules/casework'
import { personNames } from '#modules/org'
import type { recordContract } from './record.contract.ts'

type Endpoints = typeof recordContract.endpoints
type Query = InputOf<Endpoints['listActs']>
type Row = OutputOf<Endpoints['listActs']>['rows'][number]

/** Days that are looked at where none are named. */
const USUAL_DAYS = 30
/** Acts that an export reads at a time. */
const BATCH = 1000

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** A stream that no act is in. */
const NO_STREAM = '-'

/** Acts belong to units only by their cases: whoever reads them all answers for the whole government. */
const authorizeReading = (ctx: Ctx): void =>
  authorize(ctx.actor, 'supervision.act.read', { governmentId: governmentOf(ctx) })

async function filterOf(ctx: Ctx, { from, to, area, personId, text }: Query): Promise<ActFilter> {
  const last = to ?? legalDayOf(ctx.now)
  return {
    from: startOfLegalDay(from ?? addDays(last, -USUAL_DAYS)),
    until: startOfLegalDay(addDays(last, 1)),
    area: area && `${area}.`,
    actor: personId && `staff:${personId}`,
    stream: text === undefined ? undefined : ((await caseNamed(ctx, text.trim()))?.caseId ?? NO_STREAM),
  }
}

/** Who acted, taken from a reference such as `staff:<id>`. */
function doerIn(ref: string): Pick<Row, 'actorKind' | 'personId'> {
  const [kind = '', id = ''] = ref.split(':')
  if (kind === 'staff') return { actorKind: kind, personId: id }
  return { actorKind: kind === 'citizen' || kind === 'public' ? kind : 'system', personId: null }
}

/** Acts as the page shows them. */
export async function shownActs(ctx: Ctx, acts: readonly Act[]): Promise<Row[]> {
  const doers = acts.map(({ actor }) => doerIn(actor))
  const people = acts.flatMap(({ behalf }, at) => [doers[at]?.personId ?? [], behalf?.person ?? []].flat())
  const names = await personNames(ctx, [...new Set(people)])
  const streams = [...new Set(acts.map(({ stream }) => stream))].filter((stream) => UUID.test(stream))
  const numbers = new Map((await casesBrief(ctx, streams)).map(({ id, number }) => [id, number]))
  return acts.map(({ id, at, type, actor, behalf, stream, n, hash }) => {
    const doer = doerIn(actor)
    return {
      ...{ id, at, type: type.replace(/@\d+$/, ''), ...doer, stream, n, hash },
      actor: names.get(doer.personId ?? '') ?? '',
      behalf: names.get(behalf?.person ?? '') ?? '',
      caseId: numbers.has(stream) ? stream : null,
      caseNumber: numbers.get(stream) ?? '',
    }
  })
}

/** 行为记录 of a period, newest first. `total` counts no further than `COUNT_LIMIT`. */
export async function listActs(ctx: Ctx, input: Query): Promise<OutputOf<Endpoints['listActs']>> {
  authorizeReading(ctx)
  const [government, filter] = [governmentOf(ctx), await filterOf(ctx, input)]
  const acts = await actsBetween(ctx.tx, government, filter, rowWindow(input))
  const total = await countActsBetween(ctx.tx, government, filter, COUNT_LIMIT)
  return { rows: await shownActs(ctx, acts), total }
}

/** All of them, batch by batch. */
export async function* allActs(ctx: Ctx, input: Query): AsyncGenerator<Act[]> {
  authorizeReading(ctx)
  const [government, filter] = [governmentOf(ctx), await filterOf(ctx, input)]
  for (let offset = 0; ; offset += BATCH) {
    const acts = await actsBetween(ctx.tx, government, filter, { limit: BATCH, offset })
    if (acts.length > 0) yield acts
    if (acts.length < BATCH) return
  }
}

/** One act, and whether the chain in which it stands is whole. @throws Refusal `kernel.not-found` */
export async function readAct(
  ctx: Ctx,
  { actId }: InputOf<Endpoints['readAct']>,
): Promise<OutputOf<Endpoints['readAct']>> {
  authorizeReading(ctx)
  const government = governmentOf(ctx)
  const act = await actById(ctx.tx, government, actId)
  if (!act) throw notFound()
  const [row] = await shownActs(ctx, [act])
  if (!row) throw notFound()
  const stream = await readActs(ctx.tx, government, act.stream)
  const check = verifyChain(stream)
  return {
    ...row,
    prev: act.prev,
    body: canonicalJson(act.body),
    pinned: canonicalJson(act.pinned),
    chain: {
      length: stream.length,
      brokenAt: check.ok ? null : check.n,
      problem: check.ok ? null : check.problem,
    },
  }
}
