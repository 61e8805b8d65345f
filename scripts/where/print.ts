import { say } from '../../src/apps/commands/command.ts'
import { textTable } from '../../src/apps/commands/text-table.ts'
import type { FoundEndpoint } from './find-endpoint.ts'
import type { Trace } from './trace-endpoint.ts'

const PARTS = ['contract', 'http', 'useCases', 'models', 'stores', 'permission', 'callers', 'tests'] as const

/** The endpoint and the files behind it, as text. */
export function traceText({ module, name, endpoint }: FoundEndpoint, trace: Trace): string {
  const head = `${endpoint.method} ${endpoint.path}\n${endpoint.summary}（${module}.${name}，${endpoint.permission}）`
  const rows = PARTS.flatMap((part) =>
    trace[part].map((spot, n) => [n === 0 ? say(`where.part.${part}`) : '', spot]),
  )
  return `${head}\n${textTable(rows)}`
}

/** All endpoints as text, one line each. */
export const listText = (endpoints: readonly FoundEndpoint[]): string =>
  textTable(endpoints.map(({ endpoint: { method, path, summary } }) => [method, path, summary]))
