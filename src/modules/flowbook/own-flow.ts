import type { Ctx } from '#kernel/context'
import type { FlowDefinition } from '#modules/flow'
import { latestPublished, readDefinition } from './definition.store.ts'

/** Definitions kept in memory; they never change, so the one that was asked for longest ago goes. */
const KEPT = 100
const PREFIX = 'own-'

const kept = new Map<string, FlowDefinition>()

function keep(key: string, definition: FlowDefinition): FlowDefinition {
  kept.delete(key)
  kept.set(key, definition)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return definition
}

/** The id under which a flow of the register runs. */
export const ownId = (flow: string): string => `${PREFIX}${flow}`

/** Whether a case follows a flow of the register. @param pinned `id@version` */
export const isOwnFlow = (pinned: string): boolean => pinned.startsWith(PREFIX)

/** A flow of the register, whatever its state. @throws Error where there is none: a running case must keep its flow */
export async function ownFlow(ctx: Ctx, governmentId: string, pinned: string): Promise<FlowDefinition> {
  const key = `${governmentId}/${pinned}`
  const known = kept.get(key)
  if (known) return keep(key, known)
  const [, flow = '', version = ''] = /^own-(.+)@(\d+)$/.exec(pinned) ?? []
  const found = await readDefinition(ctx, governmentId, flow, Number(version))
  if (!found) throw new Error(`no flow ${pinned}`)
  return keep(key, found)
}

/**
 * The flow that new cases of a purpose follow, as `id@version`: of their item, or else of all items; undefined where the
 * government has published none, and its cases follow what ships.
 */
export async function flowInForce(ctx: Ctx, purpose: string, itemCode: string): Promise<string | undefined> {
  const found = await latestPublished(ctx, purpose, itemCode)
  return found && `${ownId(found.flow)}@${found.version}`
}
