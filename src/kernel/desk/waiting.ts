import { type Ctx, holds } from '#kernel/context'

/** What a figure asks of its reader: do it, take it, wait for others, read it, finish it. */
export type Standing = 'now' | 'take' | 'others' | 'told' | 'draft'

/** How much of one kind waits for the caller. */
export interface Figure {
  /** `module.what`, such as `casework.late`. */
  readonly name: string
  readonly standing: Standing
  readonly count: number
}

/** Figures that are counted together. */
export interface WaitingSource<N extends string> {
  readonly module: string
  /** Without it nothing is counted. */
  readonly permission: string
  readonly figures: Readonly<Record<N, Standing>>
  /** Counts within the caller's reach, each no further than `COUNT_LIMIT`. */
  readonly count: (ctx: Ctx) => Promise<Readonly<Record<N, number>>>
}

const sources: WaitingSource<string>[] = []
const names = new Set<string>()

/** Declares what can wait for people. @throws Error where a name is taken */
export function waiting<const N extends string>(source: WaitingSource<N>): void {
  for (const figure of Object.keys(source.figures)) {
    const name = `${source.module}.${figure}`
    if (names.has(name)) throw new Error(`figure ${name} is declared twice`)
    names.add(name)
  }
  sources.push(source as unknown as WaitingSource<string>)
}

async function figuresOf(ctx: Ctx, { module, figures, count }: WaitingSource<string>): Promise<Figure[]> {
  const counted = await count(ctx)
  return Object.entries(figures).map(([name, standing]) => ({
    name: `${module}.${name}`,
    standing,
    count: counted[name] ?? 0,
  }))
}

/** What waits for the caller, in the order of declaration: of every source whose permission he holds. */
export async function figuresFor(ctx: Ctx): Promise<Figure[]> {
  const found: Figure[] = []
  for (const source of sources)
    if (holds(ctx.actor, source.permission)) found.push(...(await figuresOf(ctx, source)))
  return found
}
