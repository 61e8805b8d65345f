import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PINNED = join(import.meta.dirname, 'tools')
const FOLDER = join(import.meta.dirname, '../../.cache/audit-tools')
const STAMP = join(FOLDER, 'installed.json')

const lockOf = (folder: string): string => readFileSync(join(folder, 'package-lock.json'), 'utf8')

/**
 * Installs the programs of `tools/package-lock.json`, which only audits use, apart from those of the product.
 * @returns their folder
 * @throws Error with what npm says
 */
export function installTools(): string {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockOf(PINNED)) return FOLDER
  mkdirSync(FOLDER, { recursive: true })
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(PINNED, file), join(FOLDER, file))
  const args = ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund']
  const { status, stderr } = spawnSync('npm', args, { cwd: FOLDER, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  writeFileSync(STAMP, lockOf(PINNED))
  return FOLDER
}
