import { authorize, type Ctx, staffOf } from '#kernel/context'
import type { FileReply, InputOf, OutputOf } from '#kernel/contract'
import { type Act, readActs } from '#kernel/ledger'
import {
  attachmentsOf,
  clockView,
  readCase as findCase,
  maskParty,
  openParties,
  openTasksOf,
  scopeOf,
} from '#modules/casework'
import { versionOf } from '#modules/item'
import { licenceOfCase } from '#modules/licence'
import { unitOf } from '#modules/org'
import { readCasePaper as paperReply, papersOf } from '#modules/paper'
import { abilitiesOf } from './abilities.ts'
import { actViewsOf, personIn, staffNames } from './act-views.ts'
import { permitKind } from './approval.kind.ts'
import { type CaseTexts, caseTexts, openCorrections, opinionOf } from './case-texts.ts'
import type { deskContract } from './desk.contract.ts'
import { itemView } from './item-view.ts'
import { caseFileReply, materialViews } from './materials.ts'
import type { Permit } from './permit.ts'

type Endpoints = typeof deskContract.endpoints
type CaseView = OutputOf<Endpoints['readCase']>

const NODES: Readonly<Record<string, string>> = {
  'approval.accepted@1': 'receive',
  'approval.reviewed@1': 'review',
  'approval.rechecked@1': 'recheck',
  'approval.decided@1': 'decide',
}

function opinionViews(
  acts: readonly Act[],
  texts: CaseTexts,
  names: ReadonlyMap<string, string>,
): CaseView['opinions'] {
  return acts.flatMap((act) => {
    const text = texts.text(opinionOf(act))
    if (text === null) return []
    const { facts } = act.body as { facts: { outcome?: string } }
    const by = names.get(personIn(act.actor) ?? '') ?? ''
    return [{ node: NODES[act.type] ?? '', by, at: act.at, outcome: facts.outcome ?? '', text }]
  })
}

async function seenCase(ctx: Ctx, caseId: string): Promise<Permit> {
  const found = await findCase(ctx, permitKind, caseId)
  authorize(ctx.actor, 'casework.case.read', scopeOf(found))
  return found
}

function taskView(
  ctx: Ctx,
  found: Permit,
  names: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string>,
): CaseView['task'] {
  const task = found.state.flow.tasks[0]
  const id = task && ids.get(task.id)
  if (!task || !id) return null
  const holder = found.state.claims[task.id]
  return {
    id,
    node: task.node,
    claimedBy: holder === undefined ? null : (names.get(holder) ?? ''),
    mine: holder === staffOf(ctx).personId,
  }
}

/** 办件全貌: everything a reviewer needs, and what he can do. */
export async function readCase(ctx: Ctx, input: InputOf<Endpoints['readCase']>): Promise<CaseView> {
  const found = await seenCase(ctx, input.caseId)
  const { business, clocks } = found.state
  const version = await versionOf(ctx, found.pinned['item'] ?? '')
  const acts = await readActs(ctx.tx, found.governmentId, found.id)
  const holders = Object.values(found.state.claims).map((person) => `staff:${person}`)
  const names = await staffNames(ctx, [...acts.map((act) => act.actor), ...holders])
  const texts = await caseTexts(ctx, found.id)
  const files = await attachmentsOf(ctx, found.id)
  const tasks = new Map((await openTasksOf(ctx, found.id)).map(({ key, id }) => [key, id]))
  const comment = texts.text(business.rating?.comment ?? null) ?? ''
  return {
    id: found.id,
    number: found.number,
    channel: found.channel,
    item: itemView(version),
    unitName: (await unitOf(ctx, found.unitId)).name,
    status: business.status,
    openedAt: found.openedAt.toISOString(),
    closedAt: found.closedAt?.toISOString() ?? null,
    parties: (await openParties(ctx, found.id)).map(maskParty),
    form: texts.form,
    materials: await materialViews(
      ctx,
      version,
      files.filter((f) => f.handedIn).map(({ slot, fileId, addedAt }) => ({ seq: slot, fileId, addedAt })),
      business.paperCopies,
    ),
    materialsListed: version.facts.materialsListed,
    corrections: openCorrections(business, texts),
    clocks: clocks.map((clock) => clockView(ctx, clock)),
    task: taskView(ctx, found, names, tasks),
    opinions: opinionViews(acts, texts, names),
    acts: actViewsOf(acts, names),
    papers: await papersOf(ctx, found.id),
    licence: await licenceOfCase(ctx, found.id),
    rating: business.rating && { grade: business.rating.grade, comment },
    can: abilitiesOf(ctx, found),
  }
}

/** A file of a case. */
export async function readCaseFile(ctx: Ctx, input: InputOf<Endpoints['readCaseFile']>): Promise<FileReply> {
  const found = await seenCase(ctx, input.caseId)
  return caseFileReply(ctx, found.id, input.fileId)
}

/** A paper of a case. */
export async function readCasePaper(
  ctx: Ctx,
  input: InputOf<Endpoints['readCasePaper']>,
): Promise<FileReply> {
  const found = await seenCase(ctx, input.caseId)
  return paperReply(ctx, found.id, input.paperId)
}
