/**
 * Completes package-lock.json: a registry mirror that lacks a build for some foreign platform makes npm leave that
 * optional package out, and then `npm ci` refuses the whole file. Each one gets an entry with its platform, so that
 * it is skipped where it does not fit and fetched where it does.
 *
 *   node scripts/complete-lockfile.ts          writes the missing entries
 *   node scripts/complete-lockfile.ts --check  only fails if there are some
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface Entry {
  readonly version?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

type Packages = Record<string, Entry>

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']

/** The platform that a package names in its own name, for example `binding-linux-arm64-musl`. */
function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[-/]/)
  const os = words.filter((word) => systems.includes(word))
  const cpu = words.filter((word) => processors.includes(word))
  const libc = name.includes('musl') ? ['musl'] : /-gnu/.test(name) ? ['glibc'] : undefined
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`No platform in the name of ${name}`)
  return { cpu, ...(libc && { libc }), os }
}

const isExact = (version: string): boolean => /^\d/.test(version)

/** Where Node would find `name` when `from` asks for it, nearest first. */
function* placesFor(from: string, name: string): Generator<string> {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    yield folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (folder === '') return
  }
}

/** The entries, each as far out as no other version is in the way, that some package names as optional and the lockfile does not have. */
export function missingEntries(packages: Packages): Packages {
  const added: Packages = {}
  for (const [from, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const places = [...placesFor(from, name)]
      const entryAt = (place: string): Entry | undefined => packages[place] ?? added[place]
      const found = places.findIndex((place) => entryAt(place) !== undefined)
      const present = entryAt(places[found] ?? '')?.version
      if (present !== undefined && (present === version || !isExact(version))) continue
      const free = places.at(found === -1 ? -1 : found - 1)
      if (free === undefined || found === 0) throw new Error(`No place for ${name}`)
      added[free] = { version, ...(entry.dev && { dev: true }), optional: true, ...platformOf(name) }
    }
  }
  return added
}

if (import.meta.main) {
  const path = new URL('../package-lock.json', import.meta.url)
  const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Packages }
  const missing = missingEntries(lock.packages)
  const names = Object.keys(missing)
  if (process.argv.includes('--check')) {
    for (const name of names) process.stderr.write(`package-lock.json: ${name}\n`)
    process.exitCode = names.length > 0 ? 1 : 0
  } else if (names.length > 0) {
    const all = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'))
    writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(all) }, null, 2)}\n`)
  }
}
