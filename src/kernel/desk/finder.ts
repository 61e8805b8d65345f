import { type Ctx, holds } from '#kernel/context'

/** A record that the caller may open. */
export interface Find {
  /** What it is, such as `case`: the page knows the address of each kind. */
  readonly kind: string
  readonly id: string
  readonly title: string
  /** Number or code by which people know it; empty where it has none. */
  readonly code: string
  /** Where it belongs, such as a unit; empty where that says nothing. */
  readonly note: string
}

/** Something that people look for. */
export interface FindSource {
  /** Kind of what it finds, once in the whole product. */
  readonly kind: string
  /** Without it nothing is looked for. */
  readonly permission: string
  /** At most `most` records that the caller may open, the best first. */
  readonly find: (ctx: Ctx, text: string, most: number) => Promise<readonly Omit<Find, 'kind'>[]>
}

const sources = new Map<string, FindSource>()
/** Records of one kind that are shown at once. */
const MOST = 6

/** Declares what can be found. @throws Error where the kind is taken */
export function finder(source: FindSource): void {
  if (sources.has(source.kind)) throw new Error(`finder ${source.kind} is declared twice`)
  sources.set(source.kind, source)
}

/** What a text finds for the caller, kind by kind in the order of declaration. */
export async function findsFor(ctx: Ctx, text: string): Promise<Find[]> {
  const found: Find[] = []
  for (const { kind, permission, find } of sources.values())
    if (holds(ctx.actor, permission))
      for (const one of await find(ctx, text, MOST)) found.push({ kind, ...one })
  return found
}
