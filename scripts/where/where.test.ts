import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { MODULES } from '../../src/apps/modules.ts'
import { readSources } from '../../test/architecture/source.ts'
import type { Code } from './code.ts'
import { allEndpoints, findEndpoint } from './find-endpoint.ts'
import { traceText } from './print.ts'
import { type Trace, traceEndpoint } from './trace-endpoint.ts'

const endpoints = allEndpoints(MODULES)
let code: Code
beforeAll(async () => {
  code = new Map((await readSources()).map((source) => [source.path, source]))
})

function trace(method: string, path: string): Trace {
  const found = findEndpoint(endpoints, method, path)
  if (!found) throw new Error(`no endpoint ${method} ${path}`)
  return traceEndpoint(code, found)
}

it('finds an endpoint by its pattern, by a concrete address, and the fixed path before the open one', () => {
  const nameOf = (method: string, path: string) => findEndpoint(endpoints, method, path)?.name
  expect(nameOf('POST', '/api/approval/cases/:caseId/accept')).toBe('acceptCase')
  expect(nameOf('post', 'http://127.0.0.1:8080/api/approval/cases/01-2f/accept?x=1')).toBe('acceptCase')
  expect(nameOf('GET', '/approval/cases/01-2f/accept')).toBeUndefined()
  expect(nameOf('GET', '/approval/cases/01-2f')).toBe('readCase')
  expect(nameOf('GET', '/casework/tasks/counts')).toBe('countTasks')
})

it('leads from an address to contract, binding, use case, SQL, permission, page and test', () => {
  const { contract, http, useCases, stores, permission, callers, tests } = trace(
    'POST',
    '/approval/cases/:caseId/accept',
  )
  const lineAt = (spot = '') => {
    const [path = '', line] = spot.split(':')
    return readFileSync(path, 'utf8').split('\n')[Number(line) - 1]
  }
  expect(contract).toHaveLength(1)
  expect(lineAt(contract[0])).toContain('acceptCase: endpoint({')
  expect(lineAt(http[0])?.trim()).toBe('acceptCase,')
  expect(useCases.map(lineAt)).toEqual([expect.stringContaining('function acceptCase(')])
  expect(lineAt(permission[0])).toContain('approval.case.receive')
  expect(stores).toEqual(stores.filter((path) => path.startsWith('src/modules/approval/')))
  expect(callers).toContain('web/workbench/modules/approval/acts/accept-act.tsx')
  expect(tests.length).toBeGreaterThan(0)
})

it('names what an inline handler calls', () => {
  const { useCases } = trace('GET', '/org/roles')
  expect(useCases.map((spot) => spot.split(':')[0])).toContain('src/modules/org/role.store.ts')
})

/** Every endpoint is traced through all the code: half a minute on a machine of two cores, far longer on a busy one. */
const PATIENCE_MS = 240_000

it(
  'finds contract, binding, use case and permission of every endpoint',
  () => {
    for (const found of endpoints) {
      const traced = traceEndpoint(code, found)
      const { contract, http, useCases, permission } = traced
      const counts = [contract.length, http.length, useCases.length > 0, permission.length]
      expect(counts, `${found.module}.${found.name}`).toEqual([1, 1, true, 1])
      expect(traceText(found, traced)).toContain(found.endpoint.summary)
    }
  },
  PATIENCE_MS,
)
