import { actorRef, authorize, type Ctx, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import { readBpmn } from '#modules/flow'
import { problemsOf } from './check-definition.ts'
import {
  type DefinitionRow,
  definitionOf,
  insertDefinition,
  lockDefinition,
  lockFlow,
  publishedBeside,
  saveState,
} from './definition.store.ts'
import { problemViews } from './definition-view.ts'
import type { flowbookContract } from './flowbook.contract.ts'
import { notInState, notSound } from './flowbook.errors.ts'
import { ownId } from './own-flow.ts'
import { purposeOf } from './purpose.ts'

type Endpoints = typeof flowbookContract.endpoints
type Permission = 'flowbook.definition.write' | 'flowbook.definition.publish'

const authorizeHere = (ctx: Ctx, permission: Permission): void =>
  authorize(ctx.actor, permission, { governmentId: governmentOf(ctx) }, 'flowbook.definition.read')

async function locked(ctx: Ctx, id: string, permission: Permission): Promise<DefinitionRow> {
  const row = await lockDefinition(ctx, id)
  if (!row) throw notFound()
  authorizeHere(ctx, permission)
  return row
}

/**
 * Reads a BPMN file into the next version of a flow. A file with something that is not supported makes none, and what
 * that is is said element by element; one whose flow is not sound is kept as a draft, where its problems are shown.
 */
export async function uploadFlow(
  ctx: Ctx,
  { flow, name, purpose, itemCode, xml, role }: InputOf<Endpoints['uploadFlow']>,
): Promise<OutputOf<Endpoints['uploadFlow']>> {
  authorizeHere(ctx, 'flowbook.definition.write')
  purposeOf(purpose)
  const { definition, issues } = await readBpmn(xml, { role })
  if (!definition) return { definitionId: null, issues: [...issues] }
  const before = await lockFlow(ctx, flow)
  const version = (before?.version ?? 0) + 1
  const id = newId()
  await insertDefinition(ctx, {
    ...{
      governmentId: governmentOf(ctx),
      id,
      flow,
      version,
      purpose,
      itemCode,
      name,
      state: 'draft',
      bpmn: xml,
    },
    body: JSON.stringify({ ...definition, id: ownId(flow), version, name }),
    ...{ draftedBy: actorRef(ctx.actor), draftedAt: ctx.now },
  })
  await recordDayAct(ctx, 'flowbook.drafted@1', { definition: id, flow, version, purpose, item: itemCode })
  return { definitionId: id, issues: [...issues] }
}

/** 检查: everything that is wrong with a definition; one with nothing wrong is checked. */
export async function checkFlow(
  ctx: Ctx,
  { definitionId }: { definitionId: string },
): Promise<OutputOf<Endpoints['checkFlow']>> {
  const row = await locked(ctx, definitionId, 'flowbook.definition.write')
  const definition = definitionOf(row)
  const problems = await problemsOf(ctx, purposeOf(row.purpose), definition)
  if (row.state === 'draft' && problems.length === 0) await saveState(ctx, row.id, { state: 'checked' })
  if (row.state === 'checked' && problems.length > 0) await saveState(ctx, row.id, { state: 'draft' })
  return { problems: problemViews(definition, problems) }
}

const retired = (ctx: Ctx) => ({ state: 'retired', retiredBy: actorRef(ctx.actor), retiredAt: ctx.now })

/**
 * 发布: new cases follow it from now on; what was published for the same cases before is retired.
 * @throws Refusal `flowbook.not-in-state`, `flowbook.not-sound`
 */
export async function publishFlow(
  ctx: Ctx,
  { definitionId }: { definitionId: string },
): Promise<Record<string, never>> {
  const row = await locked(ctx, definitionId, 'flowbook.definition.publish')
  if (row.state !== 'checked') throw notInState()
  const [problem] = await problemsOf(ctx, purposeOf(row.purpose), definitionOf(row))
  if (problem) throw notSound({ at: problem.at })
  for (const former of await publishedBeside(ctx, row)) {
    await saveState(ctx, former.id, retired(ctx))
    const { id, flow, version } = former
    await recordDayAct(ctx, 'flowbook.retired@1', { definition: id, flow, version, by: row.id })
  }
  const by = { publishedBy: actorRef(ctx.actor), publishedAt: ctx.now }
  await saveState(ctx, row.id, { state: 'published', ...by })
  const { id, flow, version, purpose, itemCode } = row
  await recordDayAct(ctx, 'flowbook.published@1', { definition: id, flow, version, purpose, item: itemCode })
  return {}
}

/** 停用: no new case follows it. Running cases keep it. @throws Refusal `flowbook.not-in-state` */
export async function retireFlow(
  ctx: Ctx,
  { definitionId, reason }: { definitionId: string; reason: string },
): Promise<Record<string, never>> {
  const row = await locked(ctx, definitionId, 'flowbook.definition.publish')
  if (row.state === 'retired') throw notInState()
  await saveState(ctx, row.id, retired(ctx))
  const { id, flow, version } = row
  await recordDayAct(ctx, 'flowbook.retired@1', { definition: id, flow, version, reason })
  return {}
}
