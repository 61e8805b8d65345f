import { type AstNode, isNode, nameOf, nodesOf, textOf } from '../../test/architecture/ast.ts'
import { resolveImport } from '../../test/architecture/place.ts'
import type { Source } from '../../test/architecture/source.ts'
import { type Code, drawnIn, type Spot, says, spotOf, usedIn } from './code.ts'
import type { FoundEndpoint } from './find-endpoint.ts'

/** The files behind an endpoint. */
export interface Trace {
  readonly contract: readonly Spot[]
  /** Where the contract is bound to its handlers. */
  readonly http: readonly Spot[]
  /** What the handler is, or calls. */
  readonly useCases: readonly Spot[]
  /** Pure rules of the module that the use case draws in. */
  readonly models: readonly string[]
  /** SQL of the module that the use case draws in. */
  readonly stores: readonly string[]
  readonly permission: readonly Spot[]
  /** Pages and components that call the endpoint. */
  readonly callers: readonly string[]
  readonly tests: readonly string[]
}

const TEST = /\.(test|e2e)\.tsx?$/

const propertyNamed = (name: string) => (node: AstNode) =>
  node.type === 'Property' && nameOf(node.key) === name

const callOf = (node: unknown, callee: string): AstNode | undefined =>
  isNode(node) && node.type === 'CallExpression' && nameOf(node.callee) === callee ? node : undefined

function contractSpots(files: readonly Source[], { name, endpoint }: FoundEndpoint): Spot[] {
  const declares = (node: AstNode) =>
    propertyNamed(name)(node) &&
    [...nodesOf(callOf(node.value, 'endpoint'))].some(
      (inner) => propertyNamed('path')(inner) && textOf(inner.value) === endpoint.path,
    )
  return files
    .filter(({ path }) => path.endsWith('.contract.ts'))
    .flatMap((source) => [...nodesOf(source.program)].filter(declares).map((node) => spotOf(source, node)))
}

/** The entry of an endpoint among the handlers of its module, with its file: such files hold nothing else. */
function bindingOf(files: readonly Source[], name: string): { source: Source; entry: AstNode } | undefined {
  for (const source of files.filter(({ path }) => path.endsWith('.http.ts'))) {
    const entry = [...nodesOf(source.program)].find(propertyNamed(name))
    if (entry) return { source, entry }
  }
  return undefined
}

const permissionSpots = (files: Iterable<Source>, permission: string): Spot[] =>
  [...files]
    .filter(({ path }) => path.endsWith('.permissions.ts'))
    .flatMap((source) =>
      [...nodesOf(source.program)]
        .filter((node) => textOf(node) === permission)
        .map((node) => spotOf(source, node)),
    )

/** Files that name the endpoint and know the contract of its module. */
function mentions(code: Code, { module, name }: FoundEndpoint): Source[] {
  const contract = `src/modules/${module}/${module}.contract.ts`
  const client = `web/workbench/modules/${module}/api.ts`
  return [...code.values()].filter(
    (source) =>
      source.imports.some(({ specifier }) =>
        [contract, client].includes(resolveImport(source.path, specifier) ?? ''),
      ) && says(source, name),
  )
}

/** Finds the files behind an endpoint by reading the code. */
export function traceEndpoint(code: Code, found: FoundEndpoint): Trace {
  const folder = `src/modules/${found.module}/`
  const files = [...code.values()].filter(({ path }) => path.startsWith(folder))
  const binding = bindingOf(files, found.name)
  const used = binding ? usedIn(code, binding.source, binding.entry.value) : []
  const paths = used.map(({ path }) => path)
  const drawn = drawnIn(code, paths, folder)
  const mentioned = mentions(code, found).map(({ path }) => path)
  const beside = paths.map((path) => path.replace(/\.ts$/, '.test.ts')).filter((path) => code.has(path))
  return {
    contract: contractSpots(files, found),
    http: binding ? [spotOf(binding.source, binding.entry)] : [],
    useCases: used.map(({ spot }) => spot),
    models: drawn.filter((path) => path.endsWith('.model.ts')),
    stores: drawn.filter((path) => path.endsWith('.store.ts')),
    permission: permissionSpots(code.values(), found.endpoint.permission),
    callers: mentioned.filter((path) => path.startsWith('web/') && !TEST.test(path)),
    tests: [...new Set([...beside, ...mentioned.filter((path) => TEST.test(path))])].sort(),
  }
}
