import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { type FlowDefinition, nameOfNode } from '#modules/flow'
import { actorNames } from '#modules/org'
import type { DefinitionLine } from './definition.store.ts'
import type { flowbookContract } from './flowbook.contract.ts'
import type { FlowProblem } from './purpose.ts'

type Endpoints = typeof flowbookContract.endpoints
/** A definition as lists show it. */
export type LineView = OutputOf<Endpoints['listFlows']>['rows'][number]
type ProblemView = OutputOf<Endpoints['checkFlow']>['problems'][number]

const STATES = ['draft', 'checked', 'published', 'retired'] as const

/** A state as it is stored. @throws Error for another */
export function stateOf(text: string): LineView['state'] {
  const found = STATES.find((state) => state === text)
  if (!found) throw new Error(`no state ${text}`)
  return found
}

/** Definitions as lists show them. */
export async function linesOf(ctx: Ctx, rows: readonly DefinitionLine[]): Promise<LineView[]> {
  const nameOf = await actorNames(
    ctx,
    rows.flatMap(({ draftedBy, publishedBy }) => [draftedBy, publishedBy ?? '']),
  )
  return rows.map(({ id, flow, version, purpose, itemCode, name, nodes, ...row }) => ({
    ...{ id, flow, version, purpose, itemCode, name, nodes },
    state: stateOf(row.state),
    draftedBy: nameOf(row.draftedBy),
    draftedAt: row.draftedAt.toISOString(),
    publishedBy: nameOf(row.publishedBy),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    retiredAt: row.retiredAt?.toISOString() ?? null,
  }))
}

/** The name of what a problem is about; empty where it is no node or has none. */
function nameAt(definition: FlowDefinition, at: string): string {
  try {
    const name = nameOfNode(definition, at)
    return name === at ? '' : name
  } catch {
    return ''
  }
}

/** A way with the names of its nodes instead of their ids, where they have one. */
const wayInNames = (definition: FlowDefinition, path: string): string =>
  path.replaceAll(/[^\s()+→]+/g, (key) => nameAt(definition, key) || key)

export const problemViews = (definition: FlowDefinition, problems: readonly FlowProblem[]): ProblemView[] =>
  problems.map(({ code, at, path = '', detail = '' }) => ({
    ...{ code, at, path: wayInNames(definition, path), detail },
    name: nameAt(definition, at),
  }))
