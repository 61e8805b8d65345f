import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cyclesOf, fileCycles, type Graph, partCycles, partTypeCycles } from './cycles.ts'
import { parseSource } from './source.ts'

/** Slow oracle: nodes from which one comes back to oneself. */
function onCycle(graph: Graph): string[] {
  const reach = (from: string, seen = new Set<string>()): Set<string> => {
    for (const next of graph.get(from) ?? []) if (!seen.has(next)) reach(next, seen.add(next))
    return seen
  }
  return [...graph.keys()].filter((node) => reach(node).has(node)).sort()
}

const graphs = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 16 }).map((edges) => {
  const graph = new Map<string, Set<string>>()
  for (const [from, to] of edges) graph.set(`${from}`, (graph.get(`${from}`) ?? new Set()).add(`${to}`))
  return graph
})

it('finds exactly the nodes that lie on a cycle', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      expect(cyclesOf(graph).flat().sort()).toEqual(onCycle(graph))
    }),
  )
})

it('finds a cycle of files by any kind of import', () => {
  const sources = [
    parseSource('src/modules/org/a.ts', "export { b } from './b.ts'"),
    parseSource('src/modules/org/b.ts', "const c = () => import('./c.ts')"),
    parseSource('src/modules/org/c.ts', "import type { A } from './a.ts'"),
    parseSource('src/modules/org/d.ts', "import './a.ts'"),
  ]
  expect(fileCycles(sources)).toHaveLength(1)
  expect(fileCycles(sources.slice(1))).toEqual([])
})

it('tells cycles of kernel parts at run time from those of types', () => {
  const sources = [
    parseSource('src/kernel/a/index.ts', "import { type B } from '#kernel/b'"),
    parseSource('src/kernel/b/index.ts', "import { a } from '#kernel/a'"),
  ]
  expect(partCycles(sources)).toEqual([])
  expect(partTypeCycles(sources)).toEqual([['a', 'b']])
  const closed = [...sources, parseSource('src/kernel/a/x.ts', "import { b } from '#kernel/b'")]
  expect(partCycles(closed)).toEqual(['cycle of kernel parts: a ↔ b'])
})
