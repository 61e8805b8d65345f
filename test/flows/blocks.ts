import type { FlowDefinition, FlowNode, SequenceFlow } from '#modules/flow'

type NodeOf<K extends FlowNode['kind']> = Extract<FlowNode, { kind: K }>
/** 会签 as a user task has it. */
export type Joint = NonNullable<NodeOf<'userTask'>['joint']>

/** A flow as it is made of blocks, each with one way in and one way out: so it is sound. */
export type Block =
  | { readonly kind: 'task' | 'service' | 'timer' }
  | { readonly kind: 'joint'; readonly joint: Joint }
  | { readonly kind: 'row'; readonly parts: readonly Block[] }
  | { readonly kind: 'exclusive' | 'parallel' | 'inclusive'; readonly parts: readonly Block[] }
  | { readonly kind: 'loop' | 'sub' | 'call'; readonly part: Block }
  /** A task with a timer on its border that leads to `part`, and from there back or to an end of its own. */
  | { readonly kind: 'late'; readonly interrupting: boolean; readonly part: Block }

/** Clocks of random flows. */
export const CLOCKS = ['notice', 'decide'] as const

/** Variables of random flows and the values that their conditions ask for. */
export const VARIABLES = ['a', 'b', 'c'] as const
export const VALUES = ['x', 'y', 'z'] as const

interface Body {
  readonly nodes: FlowNode[]
  readonly flows: SequenceFlow[]
}

/** Lays blocks out as nodes and flows, each with an id of its own. */
class Builder {
  /** Ids given so far, by what they begin with. */
  readonly #given = new Map<string, number>()
  /** Loops around what is put now: in one, a timer that does not interrupt could fire in the next round too. */
  #loops = 0
  readonly called: FlowDefinition['called'] = []

  id(kind: string): string {
    const count = this.#countOf(kind) + 1
    this.#given.set(kind, count)
    return `${kind}-${count}`
  }

  #countOf(kind: string): number {
    return this.#given.get(kind) ?? 0
  }

  /** Puts a block into a body. @returns the nodes it begins and ends with */
  put(body: Body, block: Block, inner: string | undefined): { first: string; last: string } {
    const place = inner === undefined ? {} : { in: inner }
    const add = (node: FlowNode): string => {
      body.nodes.push(node)
      return node.id
    }
    const link = (from: string, to: string, when?: SequenceFlow['when']): string => {
      const id = this.id('flow')
      body.flows.push({ id, from, to, ...(when && { when }) })
      return id
    }
    const task = (joint?: Joint): string => {
      const id = this.id('task')
      const candidate = { role: 'clerk', unit: 'case' as const }
      return add({ kind: 'userTask', id, name: id, candidate, ...place, ...(joint && { joint }) })
    }
    const one = (id: string) => ({ first: id, last: id })
    const clock = () => CLOCKS[(this.#countOf('timer') + this.#countOf('late') + 1) % 2] ?? 'notice'
    switch (block.kind) {
      case 'task':
        return one(task())
      case 'joint':
        return one(task(block.joint))
      case 'service':
        return one(add({ kind: 'serviceTask', id: this.id('service'), service: 'check', ...place }))
      case 'timer':
        return one(add({ kind: 'timerEvent', id: this.id('timer'), clock: clock(), ...place }))
      case 'row': {
        const parts = block.parts.map((part) => this.put(body, part, inner))
        for (const [n, part] of parts.slice(1).entries()) link(parts[n]?.last ?? '', part.first)
        return { first: parts[0]?.first ?? '', last: parts.at(-1)?.last ?? '' }
      }
      case 'exclusive':
      case 'inclusive':
      case 'parallel': {
        const kind = `${block.kind}Gateway` as const
        const split = this.id('split')
        const last = add({ kind, id: this.id('join'), ...place })
        const ways = block.parts.map((part, n) => {
          const { first, last: end } = this.put(body, part, inner)
          const chosen = kind !== 'parallelGateway' && n > 0
          const when = { var: VARIABLES[n % 3] ?? 'a', equals: VALUES[this.#countOf('flow') % 3] ?? 'x' }
          link(end, last)
          return link(split, first, chosen ? when : undefined)
        })
        const [otherwise = ''] = ways
        add(
          kind === 'parallelGateway'
            ? { kind, id: split, ...place }
            : { kind, id: split, default: otherwise, ...place },
        )
        return { first: split, last }
      }
      case 'loop': {
        const merge = add({ kind: 'exclusiveGateway', id: this.id('merge'), ...place })
        this.#loops += 1
        const part = this.put(body, block.part, inner)
        this.#loops -= 1
        const check = task()
        const again = this.id('again')
        const after = add({ kind: 'parallelGateway', id: this.id('after'), ...place })
        link(merge, part.first)
        link(part.last, check)
        link(check, again)
        link(again, merge, { var: 'a', equals: 'again' })
        add({ kind: 'exclusiveGateway', id: again, default: link(again, after), ...place })
        return { first: merge, last: after }
      }
      case 'sub': {
        const id = add({ kind: 'subProcess', id: this.id('sub'), ...place })
        this.wrap(body, block.part, id)
        return one(id)
      }
      case 'call': {
        const called: Body = { nodes: [], flows: [] }
        const name = this.id('called')
        this.wrap(called, block.part, undefined)
        this.called?.push({ id: name, version: 1, ...called })
        return one(add({ kind: 'callActivity', id: this.id('call'), flow: `${name}@1`, ...place }))
      }
      case 'late': {
        const interrupting = block.interrupting || this.#loops > 0
        const on = task()
        const timer = this.id('late')
        const border: NodeOf<'boundaryEvent'> = {
          kind: 'boundaryEvent',
          id: timer,
          on,
          clock: clock(),
          interrupting,
        }
        add({ ...border, ...place })
        const handler = this.put(body, block.part, inner)
        link(timer, handler.first)
        if (interrupting) {
          const merge = add({ kind: 'exclusiveGateway', id: this.id('merge'), ...place })
          link(on, merge)
          link(handler.last, merge)
          return { first: on, last: merge }
        }
        link(handler.last, add({ kind: 'endEvent', id: this.id('end'), ...place }))
        return one(on)
      }
    }
  }

  /** A start, a block and an end. */
  wrap(body: Body, block: Block, inner: string | undefined, outcome?: string): void {
    const place = inner === undefined ? {} : { in: inner }
    const [start, end] = [this.id('start'), this.id('end')]
    const { first, last } = this.put(body, block, inner)
    body.nodes.push({ kind: 'startEvent', id: start, ...place })
    body.nodes.push({ kind: 'endEvent', id: end, ...place, ...(outcome !== undefined && { outcome }) })
    body.flows.push(
      { id: this.id('flow'), from: start, to: first },
      { id: this.id('flow'), from: last, to: end },
    )
  }
}

/** The flow that a block makes. */
export function flowOf(block: Block): FlowDefinition {
  const builder = new Builder()
  const body: Body = { nodes: [], flows: [] }
  builder.wrap(body, block, undefined, 'granted')
  const called = builder.called ?? []
  return { id: 'random', version: 1, format: 2, ...body, ...(called.length > 0 && { called }) }
}
