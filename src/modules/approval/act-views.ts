import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { type Act, type JsonObject, readActs } from '#kernel/ledger'
import type { ActBody } from '#modules/casework'
import { namesOf } from '#modules/org'
import type { deskContract } from './desk.contract.ts'

type ActView = Omit<
  OutputOf<(typeof deskContract.endpoints)['readCase']>['acts'][number],
  'texts' | 'signedAt' | 'handedTo'
>

/** Facts of an act that may be shown as they are: codes, days and grades. */
const SHOWN = [
  ...['tell', 'to', 'place', 'service', 'times', 'count'],
  ...['outcome', 'ground', 'channel', 'node', 'grade', 'seq', 'from', 'until', 'length', 'clock', 'dueOn'],
  ...['acceptedOn', 'takesEffectAt', 'kind', 'manner', 'tracking', 'heldAt', 'day', 'ending', 'voucher'],
  ...['askedOn', 'paidOn', 'number', 'receivedAt', 'amount', 'left', 'basis', 'waivedOn', 'orderedOn'],
  ...['refundedOn', 'way', 'period', 'deed', 'form', 'copies', 'backTo'],
] as const

/** Facts that may hold the id of a unit or a person, by whose name they are shown. */
const PLACES = ['from', 'to'] as const

function shownFacts(act: Act, names: ReadonlyMap<string, string>): Record<string, string> {
  const facts = turnFacts(act)
  return Object.fromEntries(
    SHOWN.flatMap((name) => {
      const held = facts[name]
      const value = typeof held === 'string' ? (names.get(held) ?? held) : held
      return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : []
    }),
  )
}

/** Acts of the turns, each of which says what it is already, and to whom: outcome and count are that once more. */
const TURNS: ReadonlySet<string> = new Set([
  ...['casework.task-returned@1', 'casework.task-delegated@1'],
  ...['casework.task-transferred@1', 'casework.signer-added@1', 'casework.circulated@1'],
])

/** Facts of an act as they are told: of a turn without what its name says, and the step that it goes back to by that name. */
function turnFacts(act: Act): JsonObject {
  const { outcome: _said, count: _people, to, ...facts } = factsOf(act)
  if (!TURNS.has(act.type)) return factsOf(act)
  return { ...facts, ...(to !== undefined && { backTo: to }) }
}

const factsOf = ({ body }: Act): JsonObject => (body as unknown as ActBody).facts

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Ids of the units and people that acts hand something from and to. */
export const placesNamed = (acts: readonly Act[]): string[] =>
  acts.flatMap((act) =>
    PLACES.flatMap((name) => {
      const value = factsOf(act)[name]
      return typeof value === 'string' && ID.test(value) ? [value] : []
    }),
  )

/** Person behind an actor reference `staff:<id>`, if it is one. */
export const personIn = (actor: string): string | null =>
  actor.startsWith('staff:') ? actor.slice('staff:'.length) : null

/** Members of staff whom an act names: who did it, and for whom. */
export const peopleOf = ({ actor, behalf }: Act): string[] =>
  [personIn(actor), behalf?.person ?? null].filter((id) => id !== null)

const KINDS = ['public', 'citizen', 'staff', 'system'] as const

const LATE_ENTERED = 'casework.late-entered@1'

/** 代录: when what an act records was signed on paper (ISO 8601), by number of the act. */
export const signedOnPaper = (acts: readonly Act[]): ReadonlyMap<unknown, string> =>
  new Map(
    acts.flatMap((act) =>
      act.type === LATE_ENTERED ? [[factsOf(act).act, String(factsOf(act).signedAt)] as const] : [],
    ),
  )

const TIME_CONFIRMED = 'casework.time-confirmed@1'

/** 时间待核: whether it was done while the clock was not believed, and its instant waits for somebody to confirm it. */
function doubtOf(act: Act, confirmed: number): Record<string, string> {
  const { timeDoubt } = act.body as unknown as ActBody
  return timeDoubt === undefined ? {} : { timeDoubt: act.n < confirmed ? 'confirmed' : 'open' }
}

function viewOf(act: Act, names: ReadonlyMap<string, string>, confirmed: number): ActView {
  const { n, type, at, actor } = act
  return {
    n,
    type,
    at,
    by: names.get(personIn(actor) ?? '') ?? '',
    behalfOf: names.get(act.behalf?.person ?? '') ?? null,
    byKind: KINDS.find((kind) => actor.startsWith(kind)) ?? 'system',
    facts: { ...shownFacts(act, names), ...doubtOf(act, confirmed) },
  }
}

/** Acts as they are shown, with the names that go with them. */
export function actViewsOf(acts: readonly Act[], names: ReadonlyMap<string, string>): ActView[] {
  const confirmed = acts.findLast(({ type }) => type === TIME_CONFIRMED)?.n ?? 0
  return acts.map((act) => viewOf(act, names, confirmed))
}

/** The acts of a case as they are shown, first to last. */
export async function actViews(ctx: Ctx, governmentId: string, caseId: string): Promise<ActView[]> {
  const acts = await readActs(ctx.tx, governmentId, caseId)
  const names = await namesOf(ctx, [...acts.flatMap(peopleOf), ...placesNamed(acts)])
  return actViewsOf(acts, names)
}
