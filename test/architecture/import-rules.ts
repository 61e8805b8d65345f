import { placeOf, resolveImport } from './place.ts'
import type { Source } from './source.ts'

/** What a rule found: `path: what is wrong`. */
export type Violation = string

interface Edge {
  readonly from: string
  readonly to: string | undefined
  readonly specifier: string
}

const edgesOf = (sources: readonly Source[]): Edge[] =>
  sources.flatMap(({ path, imports }) =>
    imports.map(({ specifier }) => ({ from: path, to: resolveImport(path, specifier), specifier })),
  )

const FACE = /^#(kernel|modules|contracts)\/[^/]+$/

/** Another module's folder or kernel part's folder is entered by its face only. */
export function deepImports(sources: readonly Source[]): Violation[] {
  return edgesOf(sources)
    .filter(({ from, to, specifier }) => {
      if (
        specifier.startsWith('#kernel/') ||
        specifier.startsWith('#modules/') ||
        specifier.startsWith('#contracts/')
      ) {
        return !FACE.test(specifier)
      }
      if (to === undefined) return false
      const [source, target] = [placeOf(from), placeOf(to)]
      const owned = target.layer === 'kernel' || target.layer === 'module'
      return owned && !(source.layer === target.layer && source.name === target.name)
    })
    .map(({ from, specifier }) => `${from}: deep import of ${specifier}`)
}

/** Layers that each layer may import from, besides itself. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  kernel: ['data'],
  module: ['kernel', 'data'],
  web: ['kernel', 'module', 'data'],
  apps: ['kernel', 'module', 'web', 'bench', 'data'],
  bench: ['kernel', 'module', 'web', 'apps', 'data'],
  proof: ['kernel', 'module', 'web', 'apps', 'bench', 'data'],
}

/** `web → contracts`, `apps → web, modules → kernel`; the command line runs the benches; tests may use the harness. */
export function upwardImports(sources: readonly Source[]): Violation[] {
  return edgesOf(sources)
    .filter(({ from, to, specifier }) => {
      if (to === undefined) return false
      const [source, target] = [placeOf(from), placeOf(to)]
      if (source.proof && source.layer !== 'kernel' && source.layer !== 'module') return false
      if (source.proof && (target.layer === 'proof' || placeOf(to).proof)) return false
      if (source.layer === 'web' && target.layer === 'module') return !specifier.startsWith('#contracts/')
      return source.layer !== target.layer && !BELOW[source.layer]?.includes(target.layer)
    })
    .map(({ from, specifier }) => `${from}: upward import of ${specifier}`)
}

/** What runs never imports what only proves: tests, fixtures, benches. */
export function proofInProduct(sources: readonly Source[]): Violation[] {
  return edgesOf(sources)
    .filter(({ from, to }) => to !== undefined && !placeOf(from).proof && placeOf(to).proof)
    .map(({ from, specifier }) => `${from}: the product imports ${specifier}`)
}

const SCHEMA_SOURCES = /^(typebox|#kernel\/(contract|rule|form)|#contracts\/[^/]+)$/

/** The contracts, and what of their own modules they draw in, however far. */
function contractCode(sources: readonly Source[]): ReadonlySet<Source> {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const found = new Set(sources.filter(({ path }) => /^src\/modules\/.+\.contract\.ts$/.test(path)))
  for (const { path, imports } of found) {
    for (const { specifier } of imports) {
      const next = specifier.startsWith('./') ? byPath.get(resolveImport(path, specifier) ?? '') : undefined
      if (next) found.add(next)
    }
  }
  return found
}

/** Lists that ship as data: what may be chosen, by the place. */
const DATA_PACK = /^(\.\.\/)+data-packs\/[^.]+\.json$/

/** A contract is schema code and data, and so is all it rests on: what the browser loads draws in nothing of the server. */
export function impureContracts(sources: readonly Source[]): Violation[] {
  return [...contractCode(sources)].flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => !SCHEMA_SOURCES.test(specifier) && !DATA_PACK.test(specifier))
      .filter(({ specifier }) => !/^\.\/[^/]+\.ts$/.test(specifier))
      .map(({ specifier }) => `${path}: a contract imports ${specifier}`),
  )
}

/** A module imports only modules that its definition declares. */
export function undeclaredUses(
  sources: readonly Source[],
  usesOf: (module: string) => readonly string[],
): Violation[] {
  return edgesOf(sources)
    .filter(({ from, to }) => {
      if (to === undefined) return false
      const [source, target] = [placeOf(from), placeOf(to)]
      if (source.layer !== 'module' || target.layer !== 'module' || source.proof) return false
      return source.name !== target.name && !usesOf(source.name).includes(target.name)
    })
    .map(({ from, specifier }) => `${from}: uses ${specifier} without declaring it`)
}
