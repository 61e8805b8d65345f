import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { newDataDir } from '../../../src/apps/product-process.ts'
import { type DevTools, openDevTools } from './devtools.ts'

/** The Chromium of October 2019, as the package `chrome-aws-lambda` 1.20.4 brings it. */
const PACKED = 'node_modules/chrome-aws-lambda/bin/chromium.br'
const LISTENING = /DevTools listening on (ws:\S+)/

/** A running browser that is too old for the drivers of today. */
export interface OldBrowser {
  readonly devTools: DevTools
  stop(): Promise<void>
}

async function unpacked(tools: string): Promise<string> {
  const path = join(tools, 'chromium-78')
  if (existsSync(path)) return path
  const bytes = await promisify(brotliDecompress)(await readFile(join(tools, PACKED)))
  await writeFile(`${path}.part`, bytes)
  await chmod(`${path}.part`, 0o755)
  await rename(`${path}.part`, path)
  return path
}

/**
 * Starts Chromium 78 without a window.
 * @param tools folder of the installed tools
 */
export async function startOldChromium(tools: string): Promise<OldBrowser> {
  const profile = await newDataDir('chromium')
  const child = spawn(
    await unpacked(tools),
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
  child.once('exit', () => reject(new Error('Chromium 78 did not start')))
  const devTools = await openDevTools(await promise)
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
