import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { flows } from '#test/flows/random-flows'
import type { FlowDefinition } from '../definition.ts'
import { permitFlow } from '../flow.fixtures.ts'
import { readBpmn } from './read-bpmn.ts'
import { writeBpmn } from './write-bpmn.ts'

vi.setConfig({ testTimeout: 240_000 })

/** What a definition says, whatever the order of its parts. */
function said({ nodes, flows: lines, called = [], layout: _layout, ...rest }: FlowDefinition) {
  const sorted = <T extends { id: string }>(items: readonly T[]) =>
    items.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const bodies = called.map((body) => ({ ...body, nodes: sorted(body.nodes), flows: sorted(body.flows) }))
  return { ...rest, nodes: sorted(nodes), flows: sorted(lines), called: sorted(bodies) }
}

test('every flow written as BPMN is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(flows, async (definition) => {
      const { definition: read, issues } = await readBpmn(await writeBpmn(definition))
      expect(issues).toEqual([])
      expect(read && said(read)).toEqual(said(definition))
    }),
    { numRuns: 150 },
  )
})

test('what is written has a box for every node and a line for every flow, and keeps those it was given', async () => {
  await fc.assert(
    fc.asyncProperty(flows, async (definition) => {
      const first = (await readBpmn(await writeBpmn(definition))).definition
      const bodies = [definition, ...(definition.called ?? [])]
      const ids = (pick: 'nodes' | 'flows') =>
        bodies.flatMap((body) => body[pick].map(({ id }) => id)).toSorted()
      expect(Object.keys(first?.layout?.boxes ?? {}).toSorted()).toEqual(ids('nodes'))
      expect(Object.keys(first?.layout?.lines ?? {}).toSorted()).toEqual(ids('flows'))
      const again = first && (await readBpmn(await writeBpmn(first))).definition
      expect(again?.layout).toEqual(first?.layout)
    }),
    { numRuns: 50 },
  )
})

test('a flow of format 1 becomes one of format 2', async () => {
  const { definition } = await readBpmn(await writeBpmn(permitFlow))
  expect(definition && said(definition)).toEqual(said({ ...permitFlow, format: 2 }))
})
