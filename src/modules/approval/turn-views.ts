import type { OutputOf } from '#kernel/contract'
import type { Act, JsonObject } from '#kernel/ledger'
import type { ActBody, CaseFile } from '#modules/casework'
import type { ItemVersion } from '#modules/item'
import type { CasePaper } from '#modules/paper'
import { ACTS } from './approval.model.ts'
import type { ApprovalState, Procedure } from './approval.state.ts'
import type { CaseTexts } from './case-texts.ts'
import type { deskContract } from './desk.contract.ts'
import { allowedPlaces, noticePlaces, wasTold } from './further-corrections.ts'
import type { hallContract } from './hall.contract.ts'
import { dueOf, isOwed, refundableOf, settledAmount, waivableOf } from './payment/payment.model.ts'
import { procedureRule } from './procedure.kinds.ts'
import { mayAskHearing } from './procedure.model.ts'
import { toReceive } from './receive-papers.ts'
import { signedScans } from './signed-scans.ts'

type Turns = OutputOf<(typeof deskContract.endpoints)['readCase']>['turns']
type MatterTurns = OutputOf<(typeof hallContract.endpoints)['readMatter']>['turns']
type ProcedureView = Turns['procedures'][number]
type File = CaseFile<ApprovalState>

const factsOf = (act: Act): JsonObject => (act.body as unknown as ActBody).facts

/** What of a record is shown, as it lies sealed. */
type Recorded = Pick<ProcedureView['records'][number], 'place' | 'description' | 'statements' | 'remark'>

/** Acts of a case with their texts opened. */
interface Told {
  readonly acts: readonly Act[]
  readonly texts: CaseTexts
}

/** The text that an act holds under a name; empty where it holds none. */
const textOf = ({ texts }: Told, facts: JsonObject, name: string): string =>
  texts.text((facts[name] as { text: string } | null | undefined)?.text ?? null) ?? ''

/** The values that an act holds sealed as JSON; none where they were destroyed. */
function valuesOf({ texts }: Told, facts: JsonObject, name: string): Readonly<Record<string, unknown>> {
  const text = texts.written((facts[name] as { text: string } | null | undefined)?.text ?? null)
  return text === null ? {} : (JSON.parse(text) as Record<string, unknown>)
}

const ofProcedure = ({ acts }: Told, id: string): JsonObject[][] => {
  const facts = (types: readonly string[]) =>
    acts.filter((act) => types.includes(act.type) && factsOf(act).procedure === id).map(factsOf)
  return [
    facts([ACTS.paused, ACTS.procedureBegun]),
    facts([ACTS.procedureCalled]),
    facts([ACTS.procedureRecorded]),
    facts([ACTS.resumed, ACTS.procedureEnded]),
    facts([ACTS.evidenceAdded]),
  ]
}

const filesNamed = ({ materials }: File, ids: readonly string[]) =>
  materials
    .filter(({ info }) => ids.includes(info.id))
    .map(({ info: { id, name, mediaType } }) => ({ id, name, mediaType }))

/** Scans of signed papers, with the names of their files; destroyed ones are named nowhere. */
const signedViews = ({ acts, materials }: File): Turns['signed'] =>
  signedScans(acts).flatMap(({ paper, file, at }) => {
    const info = materials.find((one) => one.info.id === file)?.info
    return info && !info.destroyed ? [{ paperId: paper, id: file, name: info.name, addedAt: at }] : []
  })

function procedureView(
  file: File,
  told: Told,
  names: ReadonlyMap<string, string>,
  { id, kind, begunOn, calledFor, endedOn }: Procedure,
): ProcedureView {
  const [begun = [], called = [], recorded = [], ended = [], added = []] = ofProcedure(told, id)
  const used = recorded.flatMap((facts) => facts.files as string[])
  const { until = null } = begun[0] ?? {}
  const { people, files, statements, call, record, outcomes } = procedureRule(kind)
  return {
    ...{ id, kind, begunOn, calledFor, endedOn },
    until: typeof until === 'string' ? until : null,
    reasons: textOf(told, begun[0] ?? {}, 'reasons'),
    place: String(valuesOf(told, called.at(-1) ?? {}, 'call').place ?? ''),
    records: recorded.map((facts) => {
      const record = valuesOf(told, facts, 'record') as Partial<Recorded>
      const { place = '', description = '', statements = [], remark = '' } = record
      return {
        ...{ day: String(facts.day), outcome: String(facts.outcome) },
        ...{ place, description, statements: [...statements], remark },
        people: (facts.people as string[]).map((person) => names.get(person) ?? ''),
        files: filesNamed(file, facts.files as string[]),
      }
    }),
    files: filesNamed(
      file,
      added.map((facts) => String(facts.file)).filter((one) => !used.includes(one)),
    ),
    outcome: String(ended[0]?.outcome ?? ''),
    result: textOf(told, ended[0] ?? {}, 'result'),
    asks: {
      ...{ people, files, statements, call: call !== null, record: record !== null },
      outcomes: { record: [...outcomes.record], result: [...outcomes.result] },
    },
  }
}

/** People whom the records of a case name. */
export const peopleRecorded = (acts: readonly Act[]): string[] =>
  acts.filter(({ type }) => type === ACTS.procedureRecorded).flatMap((act) => factsOf(act).people as string[])

const deliveryViews = ({ deliveries = [] }: ApprovalState, acts: readonly Act[]): Turns['deliveries'] =>
  deliveries.map(({ announcedUntil = null, papers, ...one }) => {
    const told = acts.map(factsOf).find((facts) => facts.delivery === one.id && facts.tracking !== undefined)
    return { ...one, papers: [...papers], announcedUntil, tracking: String(told?.tracking ?? '') }
  })

function paymentView({ payment }: ApprovalState, acts: readonly Act[]): Turns['payment'] {
  if (!payment) return null
  const paid = acts.findLast((act) => act.type === ACTS.paid && factsOf(act).payment === payment.id)
  const { askedOn, payBy, paidOn, lines = [], refund = null } = payment
  return {
    ...{ amount: settledAmount(payment), askedOn, payBy, paidOn, refund },
    voucher: paid ? String(factsOf(paid).voucher) : '',
    due: isOwed(payment) ? dueOf(payment) : 0,
    lines: lines.map((line) => ({ ...line, waivable: waivableOf(payment, line.fee) })),
    way: paidOn === null ? 'open' : (payment.way ?? 'window'),
    refundable: refundableOf(payment),
  }
}

/** The turns that a case has taken, opened for staff who may see it. */
export function turnsView(
  file: File,
  texts: CaseTexts,
  names: ReadonlyMap<string, string>,
  { facts }: ItemVersion,
): Turns {
  const { acts, found } = file
  const { business } = found.state
  const { hearing, procedures = [], part, licenceEnded = null } = business
  const told = { acts, texts }
  return {
    procedures: procedures.map((one) => procedureView(file, told, names, one)),
    hearing: hearing
      ? { toldOn: hearing.toldOn, askedOn: hearing.askedOn, waived: hearing.waived === true }
      : null,
    deliveries: deliveryViews(business, acts),
    signed: signedViews(file),
    collectionToldOn: business.collectionToldOn ?? null,
    payment: paymentView(business, acts),
    fees: facts.isFee
      ? facts.fees.map(({ name, standard, reducible }) => ({ name, standard, reducible }))
      : [],
    noticeMayName: wasTold(acts) ? [...new Set([...noticePlaces(acts), ...allowedPlaces(acts)])] : null,
    granted: texts.text(part ?? null),
    licenceEnded,
  }
}

const matterPayment = (payment: Turns['payment']): MatterTurns['payment'] => {
  if (!payment) return null
  const { amount, due, payBy, paidOn, voucher, way, refund } = payment
  return { amount, due, payBy, paidOn, voucher, way, refund }
}

/** The turns of his case, for the applicant. */
export function matterTurns(
  { acts, found }: File,
  texts: CaseTexts,
  papers: readonly CasePaper[],
): MatterTurns {
  const { business, clocks } = found.state
  const asking = clocks.find(({ name, stoppedOn }) => name === 'hear-request' && stoppedOn === null)
  const told = { acts, texts }
  const called = acts
    .filter(({ type }) => type === ACTS.procedureCalled)
    .map((act) => {
      const facts = factsOf(act)
      return {
        kind: facts.kind,
        at: String(facts.heldAt),
        place: String(valuesOf(told, facts, 'call').place ?? ''),
      }
    }) as MatterTurns['called']
  const { licenceEnded } = business
  return {
    askHearingBy: mayAskHearing(business) ? (asking?.dueOn ?? null) : null,
    called,
    toReceive: toReceive(business, papers).flatMap(({ id, awaitsStamp }) => (awaitsStamp ? [] : [id])),
    payment: matterPayment(paymentView(business, acts)),
    granted: texts.text(business.part ?? null),
    licenceEnded: licenceEnded ? { ending: licenceEnded.ending, on: licenceEnded.on } : null,
  }
}
