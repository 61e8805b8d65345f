import type { Ctx } from '#kernel/context'

/** Something that may be looked at, by kind and id, such as `case:<uuid>`. */
export type Topic = `${string}:${string}`

/** Names a topic. */
export const topic = (kind: string, id: string): Topic => `${kind}:${id}`

/** Topic of an account itself: signalled when its sessions end or what it may do changes. */
export const standingOf = (accountId: string): Topic => topic('account', accountId)

/**
 * Says that there is something new about a topic, to those who hear it after the commit of this transaction; never
 * where it is rolled back.
 */
export function signal(ctx: Ctx, about: Topic): void {
  ctx.signals.add(about)
}

type TopicSource = (ctx: Ctx) => readonly Topic[] | Promise<readonly Topic[]>

const sources: TopicSource[] = []

/** Declares what a caller may hear of a module, whatever page he is at. */
export const hearable = (source: TopicSource): void => void sources.push(source)

/** What the caller may hear, whatever page he is at. */
export const hearableTopics = async (ctx: Ctx): Promise<Topic[]> =>
  (await Promise.all(sources.map((source) => source(ctx)))).flat()
