import { posix } from 'node:path'

/** Where a file belongs. */
export interface Place {
  readonly layer: 'kernel' | 'module' | 'web' | 'apps' | 'bench' | 'proof' | 'data'
  /** Kernel part or module; the face for the web; empty elsewhere. */
  readonly name: string
  /** A test or what only tests use. */
  readonly proof: boolean
}

/** Folders of what proves the product and what builds its generated files. */
const PROVING = ['test', 'scripts']
const PROOF = /\.(test|e2e|bench|fixtures)\.tsx?$/

/** Where a file of the project belongs, by its path. */
export function placeOf(path: string): Place {
  const [top = '', second = '', third = ''] = path.split('/')
  const proof = PROOF.test(path)
  if (top === 'web') return { layer: 'web', name: second, proof }
  if (PROVING.includes(top)) return { layer: 'proof', name: '', proof: true }
  if (top === 'bench') return { layer: 'bench', name: '', proof }
  if (top !== 'src') return { layer: 'data', name: '', proof: false }
  if (second === 'kernel') return { layer: 'kernel', name: third, proof }
  return second === 'modules' ? { layer: 'module', name: third, proof } : { layer: 'apps', name: '', proof }
}

const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^#kernel\/([^/]+)$/, 'src/kernel/$1/index.ts'],
  [/^#modules\/([^/]+)$/, 'src/modules/$1/index.ts'],
  [/^#contracts\/([^/]+)$/, 'src/modules/$1/$1.contract.ts'],
  [/^#web\/(.+)$/, 'web/$1.ts'],
  [/^#test\/(.+)$/, 'test/$1.ts'],
]

/** Path of the file that an import names, or undefined where it names a package. */
export function resolveImport(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier))
  const alias = ALIASES.find(([pattern]) => pattern.test(specifier))
  return alias && specifier.replace(alias[0], alias[1])
}
