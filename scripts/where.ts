import { parseArgs } from 'node:util'
import { answer, say, tell } from '../src/apps/commands/command.ts'
import { MODULES } from '../src/apps/modules.ts'
import { readSources } from '../test/architecture/source.ts'
import { allEndpoints, type FoundEndpoint, findEndpoint } from './where/find-endpoint.ts'
import { listText, traceText } from './where/print.ts'
import { traceEndpoint } from './where/trace-endpoint.ts'

/** Prints the files behind an endpoint, or all endpoints: `where.ts [--json] [METHOD PATH]`. */

const plain = ({ module, name, endpoint: { method, path, permission, summary } }: FoundEndpoint) => ({
  ...{ module, name, method, path, permission, summary },
})

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })
const [method = '', path = ''] = positionals
const endpoints = allEndpoints(MODULES)
if (positionals.length === 0) {
  answer(values.json ? JSON.stringify(endpoints.map(plain)) : listText(endpoints))
} else {
  const found = findEndpoint(endpoints, method, path)
  if (found) {
    const code = new Map((await readSources()).map((source) => [source.path, source]))
    const trace = traceEndpoint(code, found)
    answer(values.json ? JSON.stringify({ ...plain(found), ...trace }) : traceText(found, trace))
  } else {
    tell(say('where.unknown', { method, path }))
    process.exitCode = 1
  }
}
