import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { newDataDir } from '../../../src/apps/product-process.ts'
import { type DevTools, openDevTools } from './devtools.ts'

/** Packages that bring a Chromium: that of October 2019, and that of October 2020. */
const PACKED = { 78: 'chrome-aws-lambda', 86: 'chromium-86' } as const

/** A Chromium that offices still have. */
export type OldVersion = keyof typeof PACKED

const LISTENING = /DevTools listening on (ws:\S+)/

/** A running browser that is too old for the drivers of today. */
export interface OldBrowser {
  readonly devTools: DevTools
  stop(): Promise<void>
}

async function unpacked(tools: string, version: OldVersion): Promise<string> {
  const path = join(tools, `chromium-${version}`)
  if (existsSync(path)) return path
  const packed = join(tools, 'node_modules', PACKED[version], 'bin/chromium.br')
  const bytes = await promisify(brotliDecompress)(await readFile(packed))
  await writeFile(`${path}.part`, bytes)
  await chmod(`${path}.part`, 0o755)
  await rename(`${path}.part`, path)
  return path
}

/**
 * Starts an old Chromium without a window.
 * @param tools folder of the installed tools
 * @throws Error where it does not start, or is another one
 */
export async function startOldChromium(tools: string, version: OldVersion): Promise<OldBrowser> {
  const profile = await newDataDir('chromium')
  const child = spawn(
    await unpacked(tools, version),
    [
      ...['--headless', '--no-sandbox', '--no-zygote', '--disable-gpu', '--hide-scrollbars'],
      ...['--disable-background-networking', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = once(child, 'exit')
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let printed = ''
  child.stderr.on('data', (chunk) => {
    printed += String(chunk)
    const found = LISTENING.exec(printed)?.[1]
    if (found) resolve(found)
  })
  child.once('exit', () => reject(new Error(`Chromium ${version} did not start`)))
  const devTools = await openDevTools(await promise)
  const agent = await devTools.evaluate<string>('navigator.userAgent')
  if (!agent.includes(`Chrome/${version}.`)) throw new Error(`another browser: ${agent}`)
  return {
    devTools,
    stop: async () => {
      devTools.close()
      child.kill('SIGKILL')
      await ended
      await rm(profile, { recursive: true, force: true })
    },
  }
}
