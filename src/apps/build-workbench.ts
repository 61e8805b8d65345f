import { spawn } from 'node:child_process'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { INPUTS_FILE, type Inputs, unchangedSince } from '#web/workbench/build/inputs'

const ROOT = join(import.meta.dirname, '../..')
const FOLDER = join(ROOT, 'dist/workbench')
const COMPRESSIBLE = /\.(js|css|svg|json)$/
/** Bytes below which compressing gains nothing. */
const WORTH_IT = 1024

/** What a build is doing now. */
export type BuildStep = 'bundle' | 'compress'

/** The bundler failed; `output` is what it said. */
export class WorkbenchBuildError extends Error {
  readonly output: string

  constructor(output: string) {
    super('workbench build failed')
    this.name = 'WorkbenchBuildError'
    this.output = output
  }
}

/** Whether there is a build of the workbench, and it was made of what is there now. */
export async function workbenchIsFresh(): Promise<boolean> {
  try {
    const inputs = JSON.parse(await readFile(join(FOLDER, INPUTS_FILE), 'utf8')) as Inputs
    return await unchangedSince(ROOT, inputs)
  } catch {
    return false
  }
}

/**
 * Runs the bundler as a process of its own, so that the server does not carry its memory.
 * @throws WorkbenchBuildError where the sources do not build
 */
export function bundleInto(folder: string): Promise<void> {
  const bundler = join(ROOT, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [bundler, 'build', '--outDir', folder, '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new WorkbenchBuildError(output))))
  })
}

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path)
  if (bytes.length < WORTH_IT) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: 9 }),
  ])
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)])
}

async function compressAssets(folder: string): Promise<void> {
  const assets = (await readdir(folder)).filter((name) => COMPRESSIBLE.test(name))
  await Promise.all(assets.map((name) => compress(join(folder, name))))
}

/**
 * Builds the workbench, unless what it was made of is unchanged.
 * @returns folder of the built files
 * @throws WorkbenchBuildError where the sources do not build; an earlier build then stays as it was
 */
export async function buildWorkbench({
  onProgress,
}: {
  onProgress: (step: BuildStep) => void
}): Promise<string> {
  if (await workbenchIsFresh()) return FOLDER
  const next = `${FOLDER}.${process.pid}`
  try {
    onProgress('bundle')
    await bundleInto(next)
    onProgress('compress')
    await compressAssets(join(next, 'assets'))
    await rm(FOLDER, { recursive: true, force: true })
    await rename(next, FOLDER)
  } finally {
    await rm(next, { recursive: true, force: true })
  }
  return FOLDER
}
