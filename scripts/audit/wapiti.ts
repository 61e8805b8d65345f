import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One look of the scanner at the running product. */
export interface Look {
  readonly name: string
  /** Where it begins. */
  readonly url: string
  /** Further places to begin from, such as endpoints that no page links to. */
  readonly from?: readonly string[]
  readonly modules: readonly string[]
  readonly cookies?: Readonly<Record<string, string>>
  readonly headers?: readonly string[]
}

interface Finding {
  readonly method: string
  readonly path: string
  readonly info: string
  readonly parameter: string | null
}

interface Report {
  readonly vulnerabilities: Readonly<Record<string, readonly Finding[]>>
  readonly anomalies: Readonly<Record<string, readonly Finding[]>>
}

const SCAN_SECONDS = 60
const ATTACK_SECONDS = 45

const cookieFile = (url: string, cookies: Readonly<Record<string, string>>): string => {
  const entries = Object.entries(cookies).map(([name, value]) => [
    name,
    { value, expires: null, secure: false, port: null, version: 0 },
  ])
  return JSON.stringify({ [new URL(url).hostname]: { '/': Object.fromEntries(entries) } })
}

const lineOf = (kind: string, { method, path, info, parameter }: Finding): string =>
  `${kind}: ${method} ${path}${parameter ? ` (${parameter})` : ''}: ${info}`

const linesOf = (found: Report['vulnerabilities']): string[] =>
  Object.entries(found).flatMap(([kind, all]) => all.map((one) => lineOf(kind, one)))

/**
 * Runs wapiti once.
 * @returns what it found, one line each
 * @param folder for its own files; deleted by the caller
 * @throws Error where it ends without a report
 */
export async function runWapiti(program: string, folder: string, look: Look): Promise<string[]> {
  const report = join(folder, `${look.name}.json`)
  const cookies = join(folder, `${look.name}.cookies`)
  await writeFile(cookies, cookieFile(look.url, look.cookies ?? {}))
  const repeated = (option: string, values: readonly string[] = []) =>
    values.flatMap((value) => [option, value])
  const args = [
    ...['-u', look.url, '--scope', 'domain', '-m', look.modules.join(','), '-c', cookies],
    ...['-f', 'json', '-o', report, '-S', 'normal', '--flush-session', '--no-bugreport', '-v', '0'],
    ...['--store-session', join(folder, `${look.name}.session`), '--store-config', join(folder, 'config')],
    ...['--max-scan-time', String(SCAN_SECONDS), '--max-attack-time', String(ATTACK_SECONDS), '-t', '10'],
    ...repeated('-s', look.from),
    ...repeated('-H', look.headers),
  ]
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], cwd: folder })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += String(chunk)
  })
  const [code] = await once(child, 'exit')
  const text = await readFile(report, 'utf8').catch(() => {
    throw new Error(`wapiti ended with ${code}: ${said.slice(-2_000)}`)
  })
  const { vulnerabilities, anomalies } = JSON.parse(text) as Report
  return [...linesOf(vulnerabilities), ...linesOf(anomalies)]
}
