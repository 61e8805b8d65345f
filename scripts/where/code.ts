import { type AstNode, isNode, nameOf, nodesOf } from '../../test/architecture/ast.ts'
import { resolveImport } from '../../test/architecture/place.ts'
import type { Source } from '../../test/architecture/source.ts'

/** The project's files by path. */
export type Code = ReadonlyMap<string, Source>

/** A place in a file, as an editor opens it: `path:line`. */
export type Spot = string

/** Where a node of a file begins. */
export const spotOf = ({ path, text }: Source, { start }: AstNode): Spot =>
  `${path}:${text.slice(0, start).split('\n').length}`

/** What the imports of a file bind: local name → path of the file and name there. */
function bindingsOf({ path, program }: Source): Map<string, { path: string; name: string }> {
  const bindings = new Map<string, { path: string; name: string }>()
  for (const node of nodesOf(program)) {
    if (node.type !== 'ImportDeclaration' || !isNode(node.source)) continue
    const target = resolveImport(path, String(node.source.value))
    if (target === undefined || !Array.isArray(node.specifiers)) continue
    for (const one of node.specifiers as AstNode[]) {
      const local = nameOf(one.local)
      if (local !== undefined) bindings.set(local, { path: target, name: nameOf(one.imported) ?? local })
    }
  }
  return bindings
}

const NAMING = ['FunctionDeclaration', 'VariableDeclarator', 'ClassDeclaration']

/** Where a file declares a name, or the file where it does not. */
export function declarationOf(source: Source, name: string): Spot {
  const found = [...nodesOf(source.program)].find(
    (node) => NAMING.includes(node.type) && nameOf(node.id) === name,
  )
  return found ? spotOf(source, found) : source.path
}

/** Files of the same folder tree whose exports a piece of a file uses, with the place of each. */
export function usedIn(code: Code, source: Source, piece: unknown): { path: string; spot: Spot }[] {
  const bindings = bindingsOf(source)
  const names = new Set([...nodesOf(piece)].filter(({ type }) => type === 'Identifier').map(nameOf))
  return [...bindings].flatMap(([local, { path, name }]) => {
    const target = names.has(local) ? code.get(path) : undefined
    return target ? [{ path, spot: declarationOf(target, name) }] : []
  })
}

/** These files and all that they draw in while running, however far, inside a folder. */
export function drawnIn(code: Code, paths: readonly string[], folder: string): string[] {
  const found = new Set(paths)
  for (const path of found) {
    for (const { specifier, typeOnly } of code.get(path)?.imports ?? []) {
      const next = typeOnly ? undefined : resolveImport(path, specifier)
      if (next?.startsWith(folder) && code.has(next)) found.add(next)
    }
  }
  return [...found].sort()
}

/** Whether a file says a name anywhere in its code. */
export const says = ({ program, text }: Source, name: string): boolean =>
  text.includes(name) &&
  [...nodesOf(program)].some((node) => node.type === 'Identifier' && node.name === name)
