import type { Violation } from './import-rules.ts'
import { placeOf, resolveImport } from './place.ts'
import type { Source } from './source.ts'

/** What leads where. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>

/** Strongly connected components of more than one node, or of one that leads to itself (Tarjan 1972). */
export function cyclesOf(graph: Graph): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const found: string[][] = []
  const lowest = (node: string, value: number) => low.set(node, Math.min(low.get(node) ?? value, value))

  function visit(node: string): void {
    const own = index.size
    index.set(node, own)
    low.set(node, own)
    stack.push(node)
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) {
        visit(next)
        lowest(node, low.get(next) ?? own)
      } else if (stack.includes(next)) lowest(node, index.get(next) ?? own)
    }
    if (low.get(node) !== own) return
    const component = stack.splice(stack.indexOf(node))
    if (component.length > 1 || graph.get(node)?.has(node)) found.push(component.sort())
  }

  for (const node of graph.keys()) if (!index.has(node)) visit(node)
  return found
}

type NodeOf = (path: string) => string | undefined

function graphOf(sources: readonly Source[], nodeOf: NodeOf, typesToo: boolean, loops: boolean): Graph {
  const graph = new Map<string, Set<string>>()
  for (const { path, imports } of sources) {
    const from = nodeOf(path)
    if (from === undefined) continue
    const to = graph.get(from) ?? new Set()
    graph.set(from, to)
    for (const { specifier, typeOnly } of imports) {
      const target = resolveImport(path, specifier)
      const node = target === undefined || (typeOnly && !typesToo) ? undefined : nodeOf(target)
      if (node !== undefined && (loops || node !== from)) to.add(node)
    }
  }
  return graph
}

const asText = (cycles: readonly string[][], what: string): Violation[] =>
  cycles.map((cycle) => `${what}: ${cycle.join(' ↔ ')}`)

/** Files that import each other, be it types only, however far around. */
export const fileCycles = (sources: readonly Source[]): Violation[] =>
  asText(cyclesOf(graphOf(sources, (path) => path, true, true)), 'cycle of files')

const kernelPart: NodeOf = (path) => {
  const { layer, name, proof } = placeOf(path)
  return layer === 'kernel' && !proof ? name : undefined
}

/** Kernel parts that need each other at run time. */
export const partCycles = (sources: readonly Source[]): Violation[] =>
  asText(cyclesOf(graphOf(sources, kernelPart, false, false)), 'cycle of kernel parts')

/** Kernel parts that need each other's types: reported, not refused. */
export const partTypeCycles = (sources: readonly Source[]): string[][] =>
  cyclesOf(graphOf(sources, kernelPart, true, false))
