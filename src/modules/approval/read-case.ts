import { authorize, type Ctx, seatOf, staffOf } from '#kernel/context'
import type { FileReply, InputOf, OutputOf } from '#kernel/contract'
import type { Act } from '#kernel/ledger'
import {
  type CaseFile,
  caseFileAt,
  clockView,
  readCase as findCase,
  instantOf,
  isBarred,
  openParties,
  ownTask,
  readCaseFile as readWhole,
  scopeOf,
} from '#modules/casework'
import { nameOfNode } from '#modules/flow'
import { versionOf } from '#modules/item'
import { namedBody, namesOf } from '#modules/org'
import { readCasePaper as paperReply, papersOf } from '#modules/paper'
import { recordLook } from '#modules/privacy'
import { abilitiesOf, nothing } from './abilities.ts'
import { bodiesNamed, deskActs } from './act-texts.ts'
import { peopleOf, personIn, placesNamed, signedOnPaper } from './act-views.ts'
import { EVIDENCE } from './add-evidence.ts'
import { permitKind } from './approval.kind.ts'
import type { ApprovalState } from './approval.state.ts'
import { type CaseTexts, caseTexts, openCorrections, opinionOf } from './case-texts.ts'
import type { deskContract } from './desk.contract.ts'
import { partyView } from './destroyed.ts'
import { type HandedTo, handedBy } from './handed-to.ts'
import { sectionsOfCase } from './item-form.ts'
import { itemView } from './item-view.ts'
import { caseFileReply, materialViews, placesOf } from './materials.ts'
import type { Permit } from './permit.ts'
import { shownLicence } from './shown-licence.ts'
import { askedView } from './succession.ts'
import { peopleRecorded, turnsView } from './turn-views.ts'

type Endpoints = typeof deskContract.endpoints
type CaseView = OutputOf<Endpoints['readCase']>

const NODES: Readonly<Record<string, string>> = {
  'approval.accepted@1': 'receive',
  'approval.reviewed@1': 'review',
  'approval.rechecked@1': 'recheck',
  'approval.decided@1': 'decide',
}

const fileView = ({
  id,
  name,
  mediaType,
  bytes,
  destroyed,
}: CaseFile<unknown>['workingFiles'][number]['info']) => ({
  ...{ id, name, mediaType, bytes, destroyed },
})

function opinionViews(
  { acts, workingFiles }: CaseFile<ApprovalState>,
  texts: CaseTexts,
  names: ReadonlyMap<string, string>,
  handed: (act: Act) => HandedTo[],
): CaseView['opinions'] {
  const signed = signedOnPaper(acts)
  return acts.flatMap((act) => {
    const id = opinionOf(act)
    const text = texts.text(id)
    if (text === null) return []
    const files = workingFiles.filter(({ textId }) => textId === id).map(({ info }) => fileView(info))
    const { facts } = act.body as { facts: { outcome?: string; node?: string } }
    const by = names.get(personIn(act.actor) ?? '') ?? ''
    const behalfOf = names.get(act.behalf?.person ?? '') ?? null
    const given = { node: NODES[act.type] ?? facts.node ?? '', by, behalfOf, at: act.at }
    const signedAt = signed.get(act.n) ?? null
    return [{ ...given, signedAt, outcome: facts.outcome ?? '', handedTo: handed(act), text, files }]
  })
}

/** The case, if the caller may see it. */
async function seenCase(ctx: Ctx, caseId: string): Promise<Permit> {
  const found = await findCase(ctx, permitKind, caseId)
  authorize(ctx.actor, 'casework.case.read', scopeOf(found))
  return found
}

/** The same with everything that lies with it. */
const seenFile = (ctx: Ctx, caseId: string): Promise<CaseFile<ApprovalState>> =>
  readWhole(ctx, permitKind, caseId, (found) => authorize(ctx.actor, 'casework.case.read', scopeOf(found)))

function taskView(
  ctx: Ctx,
  found: Permit,
  names: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string>,
): CaseView['task'] {
  const task = ownTask(staffOf(ctx), found)
  const id = task && ids.get(task.id)
  if (!task || !id) return null
  const holder = found.state.claims[task.id]
  return {
    id,
    node: task.node,
    nodeName: nameOfNode(found.definition, task.node),
    claimedBy: holder === undefined ? null : (names.get(holder) ?? ''),
    handedTo: task.seat?.person === undefined ? null : (names.get(task.seat.person) ?? ''),
    mine: holder === seatOf(staffOf(ctx)),
  }
}

/** What lies outside of the file of a case, and what the caller can do with it. */
interface Beside extends Pick<CaseView, 'papers' | 'licence' | 'can'> {
  /** Instant at which the case is looked at; its working days left are counted from that day. */
  readonly at: Date
}

/** Names of bodies that were named as the competent ones; of those not in use any more none. */
async function bodyNames(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(ids.map(async (id) => [id, (await namedBody(ctx, id))?.name] as const))
  return new Map(found.flatMap(([id, name]) => (name === undefined ? [] : [[id, name] as const])))
}

/** A case as members of staff see it. Part: the use case authorizes. */
async function viewOf(ctx: Ctx, file: CaseFile<ApprovalState>, { at, ...beside }: Beside): Promise<CaseView> {
  const { found, acts, materials } = file
  const { business, clocks, claims } = found.state
  const texts = caseTexts(file.texts, ctx.locale)
  const handedIn = materials.filter(({ handedIn, slot }) => handedIn && slot !== EVIDENCE)
  const people = acts.flatMap(peopleOf)
  const [asks, version, names, bodies, handed] = await Promise.all([
    askedView(ctx, business),
    versionOf(ctx, found.pinned.item ?? ''),
    namesOf(ctx, [
      ...people,
      ...peopleRecorded(acts),
      ...placesNamed(acts),
      ...Object.values(claims),
      ...found.state.flow.tasks.flatMap(({ seat }) => seat?.person ?? []),
      found.unitId,
    ]),
    bodyNames(ctx, bodiesNamed(acts)),
    handedBy(ctx, acts, found.unitId),
  ])
  const comment = texts.text(business.rating?.comment ?? null) ?? ''
  return {
    id: found.id,
    number: found.number,
    channel: found.channel,
    formerNumber: business.imported?.formerNumber ?? null,
    ...{ receivedOn: business.receivedOn, decidedOn: business.decidedOn },
    outage: outageView(file),
    item: itemView(version),
    unitName: names.get(found.unitId) ?? '',
    status: business.status,
    openedAt: found.openedAt.toISOString(),
    closedAt: found.closedAt?.toISOString() ?? null,
    parties: file.parties.map((party) => partyView(party, ctx.locale)),
    form: { matter: texts.form.matter, address: texts.form.address, remark: texts.form.remark },
    answers: await sectionsOfCase(ctx, version, texts.form),
    materials: materialViews(ctx, version, {
      placed: placesOf(handedIn),
      paperCopies: business.paperCopies,
      formFilled: texts.form.answers !== undefined,
    }),
    turns: turnsView(file, texts, names, version),
    asks,
    materialsListed: version.facts.materialsListed,
    corrections: openCorrections(business, texts),
    clocks: clocks.map((clock) => clockView({ ...ctx, now: at }, clock)),
    task: taskView(ctx, found, names, file.tasks),
    barred: isBarred(staffOf(ctx), found),
    opinions: opinionViews(file, texts, names, handed),
    acts: deskActs(acts, names, { texts, version, bodies, handed }),
    rating: business.rating && {
      ...{ grade: business.rating.grade, comment },
      reasons: [...(business.rating.reasons ?? [])],
    },
    ...beside,
    can: {
      ...beside.can,
      askPayment: beside.can.askPayment && version.facts.isFee,
      waiveFee: beside.can.waiveFee && version.facts.fees.some(({ reducible }) => reducible),
    },
  }
}

function outageView({ found }: CaseFile<ApprovalState>): CaseView['outage'] {
  const { outage } = found.state.business
  if (!outage) return null
  const { receipt, receivedAt, photo: fileId } = outage
  return { receipt, receivedAt, fileId }
}

/** 办件全貌: everything a reviewer needs, and what he can do. */
export async function readCase(ctx: Ctx, input: InputOf<Endpoints['readCase']>): Promise<CaseView> {
  const file = await seenFile(ctx, input.caseId)
  const { found, acts } = file
  const [papers, licence] = await Promise.all([papersOf(ctx, found.id, ctx.now), shownLicence(ctx, found)])
  return viewOf(ctx, file, { at: ctx.now, papers, licence, can: abilitiesOf(ctx, found, acts) })
}

/**
 * 时点: the case as the office knew it at an instant, for who may see it today; that he looked is on record for its
 * parties.
 */
export async function readPastCase(ctx: Ctx, input: InputOf<Endpoints['readPastCase']>): Promise<CaseView> {
  const at = instantOf(ctx, input.at)
  const today = await seenFile(ctx, input.caseId)
  const file = caseFileAt(permitKind, today, at)
  const [papers, licence] = await Promise.all([
    papersOf(ctx, file.found.id, at),
    shownLicence(ctx, file.found, at),
    noteLook(ctx, today.found, 'past'),
  ])
  const can = nothing(abilitiesOf(ctx, file.found, file.acts))
  return viewOf(ctx, file, { at, papers, licence, can })
}

type LookKind = Parameters<typeof recordLook>[1]['kind']

/** Notes for the parties of a case that somebody looks into it. */
async function noteLook(ctx: Ctx, { id, number }: Permit, kind: LookKind): Promise<void> {
  const idNumbers = (await openParties(ctx, id)).map((party) => party.idNumber)
  await recordLook(ctx, { kind, idNumbers, reference: number })
}

/** The case, if the caller may see it; that he looks at something of it is on record for its parties. */
async function lookedInto(ctx: Ctx, caseId: string, kind: 'file' | 'paper'): Promise<Permit> {
  const found = await seenCase(ctx, caseId)
  await noteLook(ctx, found, kind)
  return found
}

/** A file that was handed in with a case. */
export async function readCaseFile(ctx: Ctx, input: InputOf<Endpoints['readCaseFile']>): Promise<FileReply> {
  const found = await lookedInto(ctx, input.caseId, 'file')
  return caseFileReply(ctx, found.id, input.fileId)
}

/** A paper of a case; it names the applicant. */
export async function readCasePaper(
  ctx: Ctx,
  input: InputOf<Endpoints['readCasePaper']>,
): Promise<FileReply> {
  const found = await lookedInto(ctx, input.caseId, 'paper')
  return paperReply(ctx, found.id, input.paperId)
}
