import type { SystemActor } from '#kernel/context'

/** Events of one government about the law of time reach a subscriber one after the other. */
export const ORDER = 'legaltime'

/** Who tells a government of changes. */
export const tellerOf = (governmentId: string): SystemActor => ({
  ...{ kind: 'system', name: 'legaltime.tell', governmentId, permissions: [] },
})
