import type { Ctx } from '#kernel/context'
import { notFound } from '#kernel/errors'

/** The account of the citizen or enterprise that calls. @throws Refusal `kernel.not-found` for anybody else */
export function ownAccountId({ actor }: Ctx): string {
  if (actor.kind !== 'citizen') throw notFound()
  return actor.accountId
}
