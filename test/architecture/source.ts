import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { type AstNode, isNode, nodesOf, textOf } from './ast.ts'

/** Root of the project. */
export const ROOT = join(import.meta.dirname, '../..')

/** One import, re-export, dynamic import or import type. */
export interface Import {
  readonly specifier: string
  /** Erased before the program runs. */
  readonly typeOnly: boolean
}

/** One parsed file. */
export interface Source {
  /** Path from the project's root, with `/`. */
  readonly path: string
  readonly text: string
  readonly program: AstNode
  readonly imports: readonly Import[]
}

const ERASED = 'type'

function allSpecifiersErased(node: AstNode): boolean {
  const specifiers = node.specifiers
  if (!Array.isArray(specifiers) || specifiers.length === 0) return false
  return specifiers.every((s: AstNode) => s.importKind === ERASED || s.exportKind === ERASED)
}

function importOf(node: AstNode): Import | undefined {
  const specifier = textOf(node.source)
  if (specifier === undefined) return undefined
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': {
      const erased = node.importKind === ERASED || node.exportKind === ERASED || allSpecifiersErased(node)
      return { specifier, typeOnly: erased }
    }
    case 'ImportExpression':
      return { specifier, typeOnly: false }
    case 'TSImportType':
      return { specifier, typeOnly: true }
    default:
      return undefined
  }
}

/** Parses one file. @throws Error where it is not TypeScript */
export function parseSource(path: string, text: string): Source {
  const parsed = parseSync(path, text)
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`)
  const program: unknown = parsed.program
  if (!isNode(program)) throw new Error(`${path}: no program`)
  const imports = [...nodesOf(program)].map(importOf).filter((found) => found !== undefined)
  return { path, text, program, imports }
}

const FOLDERS = ['src', 'web', 'test', 'bench', 'scripts']

/** Every TypeScript file of the project, parsed; generated ones too. */
export async function readSources(): Promise<Source[]> {
  const folders = FOLDERS.filter((folder) => existsSync(join(ROOT, folder)))
  const paths: string[] = []
  for await (const path of glob(`{${folders.join(',')}}/**/*.{ts,tsx}`, { cwd: ROOT })) paths.push(path)
  const texts = await Promise.all(paths.map((path) => readFile(join(ROOT, path), 'utf8')))
  return paths.map((path, at) => parseSource(path.replaceAll('\\', '/'), texts[at] ?? '')).sort(byPath)
}

const byPath = (a: Source, b: Source): number => (a.path < b.path ? -1 : 1)
