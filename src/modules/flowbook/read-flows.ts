import { authorize, type Ctx, can, governmentOf } from '#kernel/context'
import type { FileReply, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { drawFlow, type FlowDefinition, type FlowMarks, readBpmn, writeBpmn } from '#modules/flow'
import { problemsOf } from './check-definition.ts'
import { compareDefinitions } from './compare-definitions.ts'
import { type DefinitionRow, definitionOf, findDefinition, listDefinitions } from './definition.store.ts'
import { linesOf, problemViews } from './definition-view.ts'
import type { flowbookContract } from './flowbook.contract.ts'
import { allPurposes, type FlowProblem, purposeOf } from './purpose.ts'

type Endpoints = typeof flowbookContract.endpoints

/** A definition that the caller may see. Part. @throws Refusal `kernel.not-found` */
export async function seenDefinition(ctx: Ctx, id: string): Promise<DefinitionRow> {
  const row = await findDefinition(ctx, id)
  if (!row) throw notFound()
  authorize(ctx.actor, 'flowbook.definition.read', { governmentId: row.governmentId })
  return row
}

const pinnedOf = ({ id, version }: FlowDefinition): string => `${id}@${version}`

/** 流程库: every version of every flow, and what ships. */
export async function listFlows(ctx: Ctx): Promise<OutputOf<Endpoints['listFlows']>> {
  authorize(ctx.actor, 'flowbook.definition.read', { governmentId: governmentOf(ctx) })
  const rows = await linesOf(ctx, await listDefinitions(ctx))
  const shipped = allPurposes().flatMap(({ name: purpose, shipped: flows }) =>
    flows.map((flow) => ({
      ...{ purpose, pinned: pinnedOf(flow), name: flow.name ?? flow.id, nodes: flow.nodes.length },
    })),
  )
  return { rows, shipped }
}

/** The first problem stands out in the picture, with the way that shows it. */
const marksOf = ([first]: readonly FlowProblem[]): FlowMarks =>
  first ? { wrong: first.at, way: new Set(first.lines) } : {}

/** A version of a flow with its picture and what is wrong with it. */
export async function readFlow(
  ctx: Ctx,
  { definitionId }: { definitionId: string },
): Promise<OutputOf<Endpoints['readFlow']>> {
  const row = await seenDefinition(ctx, definitionId)
  const definition = definitionOf(row)
  const versions = await linesOf(ctx, await listDefinitions(ctx, row.flow))
  const line = versions.find(({ id }) => id === row.id)
  if (!line) throw notFound()
  const here = { governmentId: row.governmentId }
  const [role] = definition.nodes.flatMap((node) => (node.kind === 'userTask' ? [node.candidate.role] : []))
  const { issues } = await readBpmn(row.bpmn, role === undefined ? {} : { role })
  const publishes = can(ctx.actor, 'flowbook.definition.publish', here)
  const isOpen = row.state === 'draft' || row.state === 'checked'
  const problems = await problemsOf(ctx, purposeOf(row.purpose), definition)
  return {
    ...line,
    picture: drawFlow(definition, ({ name = '' }) => name, marksOf(problems)),
    problems: problemViews(definition, problems),
    leftOut: issues.filter(({ severity }) => severity === 'left-out'),
    versions,
    can: {
      check: isOpen && can(ctx.actor, 'flowbook.definition.write', here),
      publish: row.state === 'checked' && publishes,
      retire: row.state !== 'retired' && publishes,
    },
  }
}

/** What is different in a version from another. */
export async function compareFlows(
  ctx: Ctx,
  { definitionId, otherId }: { definitionId: string; otherId: string },
): Promise<OutputOf<Endpoints['compareFlows']>> {
  const after = await seenDefinition(ctx, definitionId)
  const before = await seenDefinition(ctx, otherId)
  return compareDefinitions(definitionOf(before), definitionOf(after))
}

const asFile = async (definition: FlowDefinition): Promise<FileReply> => ({
  name: `${pinnedOf(definition)}.bpmn`,
  type: 'application/xml',
  disposition: 'attachment',
  bytes: new TextEncoder().encode(await writeBpmn(definition)),
})

/** 导出: a version as a BPMN file with its drawing. */
export const exportFlow = async (ctx: Ctx, { definitionId }: { definitionId: string }): Promise<FileReply> =>
  asFile(definitionOf(await seenDefinition(ctx, definitionId)))

/** A flow that ships as a BPMN file. @throws Refusal `kernel.not-found` */
export async function exportShipped(ctx: Ctx, { pinned }: { pinned: string }): Promise<FileReply> {
  authorize(ctx.actor, 'flowbook.definition.read', { governmentId: governmentOf(ctx) })
  const found = allPurposes()
    .flatMap(({ shipped }) => shipped)
    .find((flow) => pinnedOf(flow) === pinned)
  if (!found) throw notFound()
  return asFile(found)
}
