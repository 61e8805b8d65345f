import fc from 'fast-check'
import type { Candidate, FlowCommand, FlowDefinition, FlowState, Seat, Variables } from '#modules/flow'
import { type Block, CLOCKS, flowOf, type Joint, VALUES, VARIABLES } from './blocks.ts'

const candidate: fc.Arbitrary<Candidate> = fc.record({
  role: fc.constantFrom('clerk', 'leader'),
  unit: fc.constantFrom('case' as const, { code: 'land-bureau' }),
})

const joint: fc.Arbitrary<Joint> = fc
  .record({
    order: fc.constantFrom('parallel' as const, 'sequential' as const),
    of: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.array(candidate, { minLength: 1, maxLength: 3 })),
    counts: fc.constantFrom(undefined, { var: 'b', equals: 'x' }),
    all: fc.boolean(),
  })
  .map(({ order, of, counts, all }) => ({
    ...{ order, of },
    ...(counts && { counts }),
    ...(!all && { need: 1 }),
  }))

/** Which blocks a flow is made of. */
type Kinds = readonly Block['kind'][]

const ALL: Kinds = [
  ...(['task', 'service', 'timer', 'joint', 'row', 'exclusive'] as const),
  ...(['parallel', 'inclusive', 'loop', 'sub', 'call', 'late'] as const),
]

/** Random blocks of some kinds. */
function blocksOf(kinds: Kinds, maxDepth: number): fc.Arbitrary<Block> {
  const { block } = fc.letrec<{ block: Block }>((tie) => {
    const inner = tie('block')
    const parts = fc.array(inner, { minLength: 2, maxLength: 3 })
    const made: Readonly<Record<Block['kind'], fc.Arbitrary<Block>>> = {
      task: fc.constant({ kind: 'task' }),
      service: fc.constant({ kind: 'service' }),
      timer: fc.constant({ kind: 'timer' }),
      joint: joint.map((signing) => ({ kind: 'joint', joint: signing })),
      row: parts.map((all) => ({ kind: 'row', parts: all })),
      exclusive: parts.map((all) => ({ kind: 'exclusive', parts: all })),
      parallel: parts.map((all) => ({ kind: 'parallel', parts: all })),
      inclusive: parts.map((all) => ({ kind: 'inclusive', parts: all })),
      loop: inner.map((part) => ({ kind: 'loop', part })),
      sub: inner.map((part) => ({ kind: 'sub', part })),
      call: inner.map((part) => ({ kind: 'call', part })),
      late: fc.record({ interrupting: fc.boolean(), part: inner }).map((late) => ({ kind: 'late', ...late })),
    }
    const [first = 'task', ...others] = kinds
    const pick = others.map((kind) => made[kind])
    return { block: fc.oneof({ maxDepth, depthSize: 'medium', withCrossShrink: true }, made[first], ...pick) }
  })
  return block
}

/** Random rows of blocks, so that there is something to come back to. */
export const rowsOf = (kinds: Kinds): fc.Arbitrary<Block> =>
  fc
    .array(blocksOf(kinds, 3), { minLength: 2, maxLength: 4, size: 'max' })
    .map((parts) => ({ kind: 'row', parts }))

/** Random sound flows of every kind of block. */
export const flows: fc.Arbitrary<FlowDefinition> = rowsOf(ALL).map(flowOf)

/** Values for the variables that random flows decide by. */
export const outcomes: fc.Arbitrary<Variables> = fc.dictionary(
  fc.constantFrom(...VARIABLES),
  fc.constantFrom(...VALUES, 'again'),
  { maxKeys: 3 },
)

const seats: fc.Arbitrary<Seat> = fc
  .tuple(candidate, fc.constantFrom(undefined, 'p-1', 'p-2'))
  .map(([who, person]) => ({ ...who, ...(person !== undefined && { person }) }))

/** Something asked of a flow, whose object is picked among what there is when its turn comes. */
export interface Wish {
  readonly type: FlowCommand['type']
  readonly pick: number
  readonly variables: Variables
  readonly to: Seat
}

const weights: readonly (readonly [FlowCommand['type'], number])[] = [
  ...([
    ['complete', 20],
    ['service-done', 5],
    ['timer-fired', 4],
    ['clock-over', 2],
  ] as const),
  ...([
    ['return', 3],
    ['withdraw', 3],
  ] as const),
  ...([
    ['delegate', 2],
    ['transfer', 2],
    ['add-signer', 3],
    ['circulate', 1],
    ['read', 1],
  ] as const),
  ...([
    ['urge', 1],
    ['start', 1],
    ['terminate', 0],
  ] as const),
]

export const wishes: fc.Arbitrary<Wish> = fc.record({
  type: fc.oneof(...weights.map(([type, weight]) => ({ weight, arbitrary: fc.constant(type) }))),
  pick: fc.nat(1000),
  variables: outcomes,
  to: seats,
})

const picked = <T>(items: readonly T[], pick: number): T | undefined =>
  items[pick % Math.max(1, items.length)]

/** The command that a wish is in a state: mostly one that can be obeyed. */
export function commandOf({ type, pick, variables, to }: Wish, state: FlowState): FlowCommand {
  const task = picked(state.tasks, pick)?.id ?? 't0'
  const step = picked(state.past ?? [], pick)
  switch (type) {
    case 'start':
      return { type, variables }
    case 'complete':
      return { type, task, variables }
    case 'terminate':
      return { type, outcome: 'withdrawn' }
    case 'service-done':
      return { type, wait: picked(state.waits ?? [], pick)?.id ?? 'w0', variables }
    case 'timer-fired':
    case 'clock-over':
      return { type, clock: picked(CLOCKS, pick) ?? 'notice' }
    case 'return':
      return { type, task, to: step?.node ?? 'nowhere' }
    case 'withdraw':
      return { type, task: state.past?.at(-1 - (pick % 3))?.id ?? `t${pick % 9}` }
    case 'delegate':
    case 'transfer':
      return { type, task, to }
    case 'add-signer':
      return { type, task, to, place: picked(['before', 'after', 'beside'] as const, pick) ?? 'before' }
    case 'circulate':
      return { type, task, to: [to] }
    case 'read':
      return { type, reading: picked(state.readings ?? [], pick)?.id ?? 'r0' }
    case 'urge':
      return { type, task }
  }
}
