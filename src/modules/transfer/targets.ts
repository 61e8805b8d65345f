import { authorize, type Ctx, can, governmentOf } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { type ImportTarget, importTargets } from '#kernel/table'

/** Whether the actor may import into a target. */
export const mayImport = (ctx: Ctx, target: ImportTarget): boolean =>
  can(ctx.actor, target.permission, { governmentId: governmentOf(ctx) })

/** A target by name. @throws Refusal `kernel.not-found` */
export function targetOf(name: string): ImportTarget {
  const target = importTargets().get(name)
  if (!target) throw notFound()
  return target
}

/**
 * A target that the actor may import into, with these options.
 * @throws Refusal `kernel.not-found`
 */
export function permittedTarget(ctx: Ctx, name: string, options: readonly string[] = []): ImportTarget {
  const target = targetOf(name)
  const whole = { governmentId: governmentOf(ctx) }
  authorize(ctx.actor, target.permission, whole)
  for (const option of options) {
    const known = target.options?.find((one) => one.name === option)
    if (!known) throw notFound()
    if (known.permission !== undefined) authorize(ctx.actor, known.permission, whole)
  }
  return target
}
