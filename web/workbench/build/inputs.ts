import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageFiles } from './message-files.ts'

/** Name of the list of inputs in the folder of the built workbench. */
export const INPUTS_FILE = 'inputs.json'

/** Path of each source, from the root of the project, and the SHA-256 of its bytes. */
export type Inputs = Readonly<Record<string, string>>

/** Sources that the bundler does not name itself: what it is and how it is set up. */
const ALWAYS = [
  'package-lock.json',
  'vite.config.ts',
  'web/workbench/index.html',
  'web/workbench/build/file-texts.ts',
  'web/workbench/build/lean-contracts.ts',
  'web/workbench/build/module-messages.ts',
  'web/workbench/build/named-texts.ts',
  'web/workbench/build/signed-styles.ts',
  'web/workbench/build/tokens-stylesheet.ts',
  'web/tokens/css.ts',
  'web/tokens/tokens.ts',
]

/** Digest of a file; of one that is not there, the empty text. */
async function digestOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => null)
  return bytes === null ? '' : createHash('sha256').update(bytes).digest('hex')
}

/** Digests of these files, and of those every build depends on. */
export async function digestFiles(root: string, paths: readonly string[]): Promise<Inputs> {
  const texts = [...messageFiles(root, 'zh-CN'), ...messageFiles(root, 'en')]
  const all = [...new Set([...ALWAYS, ...texts, ...paths])].sort()
  return Object.fromEntries(
    await Promise.all(all.map(async (path) => [path, await digestOf(join(root, path))])),
  )
}

/** Whether the files still are what they were when this list was made. */
export async function unchangedSince(root: string, inputs: Inputs): Promise<boolean> {
  const now = await digestFiles(root, Object.keys(inputs))
  return (
    Object.keys(now).length === Object.keys(inputs).length &&
    Object.entries(now).every(([path, digest]) => inputs[path] === digest)
  )
}
