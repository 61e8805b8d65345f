import { BoundedCache, Current } from '#kernel/cache'
import type { Ctx } from '#kernel/context'
import type { FlowDefinition } from '#modules/flow'
import { FLOW_STAMP, latestPublished, readDefinition } from './definition.store.ts'

const PREFIX = 'own-'

/** Definitions never change, so each process reads them once; some kilobytes each. */
const known = new BoundedCache<FlowDefinition>(100)

/** Which flow new cases follow, as `id@version`. */
const inForce = new Current<string | undefined>(FLOW_STAMP, 2000)

/** The id under which a flow of the register runs. */
export const ownId = (flow: string): string => `${PREFIX}${flow}`

/** Whether a case follows a flow of the register. @param pinned `id@version` */
export const isOwnFlow = (pinned: string): boolean => pinned.startsWith(PREFIX)

/** A flow of the register, whatever its state. @throws Error where there is none: a running case must keep its flow */
export async function ownFlow(ctx: Ctx, governmentId: string, pinned: string): Promise<FlowDefinition> {
  const key = `${governmentId}/${pinned}`
  const cached = known.get(key)
  if (cached) return cached
  const [, flow = '', version = ''] = /^own-(.+)@(\d+)$/.exec(pinned) ?? []
  const found = await readDefinition(ctx, governmentId, flow, Number(version))
  if (!found) throw new Error(`no flow ${pinned}`)
  known.set(key, found)
  return found
}

/**
 * The flow that new cases of a purpose follow, as `id@version`: of their item, or else of all items; undefined where the
 * government has published none, and its cases follow what ships.
 */
export const flowInForce = (ctx: Ctx, purpose: string, itemCode: string): Promise<string | undefined> =>
  inForce.get(ctx, `${purpose}/${itemCode}`, async () => {
    const found = await latestPublished(ctx, purpose, itemCode)
    return found && `${ownId(found.flow)}@${found.version}`
  })
