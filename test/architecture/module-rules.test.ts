import { Type } from 'typebox'
import { expect, it } from 'vitest'
import { contract, endpoint, Fields } from '#kernel/contract'
import { routesOf } from '#kernel/platform'
import { actorFaults, endpointFaults, graphFaults, type ModuleShape, unlisted } from './module-rules.ts'

const module = (name: string, tier: ModuleShape['tier'], ...uses: string[]): ModuleShape => ({
  name,
  tier,
  uses,
})

it('finds a graph that goes up, forward, round or nowhere', () => {
  const wrong = [
    module('low', 'foundation', 'high'),
    module('high', 'business'),
    module('base', 'foundation', 'high'),
    module('self', 'shape', 'self'),
    module('lost', 'shape', 'gone'),
  ]
  expect(graphFaults(wrong)).toEqual([
    'low: listed before high, which it uses',
    'base: of tier foundation uses high of tier business',
    'self: listed before self, which it uses',
    'lost: uses gone, which is no module',
  ])
  expect(
    graphFaults([module('a', 'foundation'), module('b', 'shape', 'a'), module('c', 'shape', 'a', 'b')]),
  ).toEqual([])
})

it('finds a folder that is not listed, a name without a folder, a name twice', () => {
  expect(
    unlisted(['a', 'b'], [module('a', 'shape'), module('a', 'shape'), module('c', 'shape')]),
  ).toHaveLength(3)
})

const read = (path: `/${string}`, permission: string, summary = '读') =>
  endpoint({ method: 'GET', path, permission, summary, input: Fields({}), output: Type.Object({}) })

it('finds endpoints without permission, address, handler or summary', () => {
  const guarded = contract('a', { right: read('/a/:id', 'a.read') })
  const right = { name: 'a', contract: guarded, routes: routesOf(guarded, { right: async () => ({}) }) }
  const wrong = { name: 'b', contract: contract('b', { wrong: read('/a/:other', 'b.read', ' ') }) }
  expect(endpointFaults([right, wrong], (permission) => permission === 'a.read')).toEqual([
    'b.wrong: permission b.read is not declared',
    'b.wrong: GET /a/: is taken',
    'b.wrong: no handler',
    'b.wrong: no summary',
  ])
})

it('finds actors of one name and of unknown permissions', () => {
  const job = { task: 'a.do', permissions: ['a.unknown'], run: async () => undefined }
  const listener = { name: 'a.do', type: 'a.done@1', permissions: [], handle: async () => undefined }
  expect(actorFaults([{ name: 'a', jobs: [job], subscribers: [listener] }], () => false)).toEqual([
    'a.do: two actors of this name',
    'a.do: permission a.unknown is not declared',
  ])
})
