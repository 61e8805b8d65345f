import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const stampName = '.yichuang-lock'

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

function allows(rule, value) {
  if (rule === undefined) return true
  const list = [rule].flat()
  if (list.includes(`!${value}`)) return false
  const wanted = list.filter((entry) => !entry.startsWith('!'))
  return wanted.length === 0 || wanted.includes(value)
}

/**
 * Whether a lockfile entry has to be on disk for this machine. An optional entry counts only when it names this
 * platform: optional packages without a platform hang below others that npm leaves out.
 */
export function isNeeded(entry, machine) {
  if (entry.link || entry.peer) return false
  if (!entry.optional && !entry.devOptional) return true
  const named = entry.os !== undefined || entry.cpu !== undefined
  return (
    named &&
    allows(entry.os, machine.os) &&
    allows(entry.cpu, machine.cpu) &&
    allows(entry.libc, machine.libc)
  )
}

function thisMachine() {
  const glibc = process.report?.getReport().header.glibcVersionRuntime
  return { os: process.platform, cpu: process.arch, libc: glibc ? 'glibc' : 'musl' }
}

/** The packages that the lockfile wants here and npm's own record of the last install does not have. */
export function missingPackages(wanted, present, machine) {
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && isNeeded(entry, machine))
    .filter(([path, entry]) => present[path]?.version !== entry.version)
    .map(([path]) => path)
}

export function lockDigest(root) {
  const digest = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  return digest.update(`${process.platform}-${process.arch}`).digest('hex')
}

export function writeStamp(root) {
  try {
    writeFileSync(join(root, 'node_modules', stampName), `${lockDigest(root)}\n`)
  } catch {
    // A tree installed by someone else stays as it is: without a stamp the slower comparison is made each time.
  }
}

/** Whether `node_modules` holds what `package-lock.json` asks for; also true after someone's own `npm install`. */
export function isInstalled(root) {
  const stamp = join(root, 'node_modules', stampName)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === lockDigest(root)) return true
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))
  if (!present) return false
  const wanted = readJson(join(root, 'package-lock.json'))
  if (missingPackages(wanted.packages, present.packages, thisMachine()).length > 0) return false
  writeStamp(root)
  return true
}
