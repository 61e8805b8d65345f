import { relative } from 'node:path'
import { type ESTree, type Plugin, parseAst } from 'vite'

/** Contracts, and what they are made of. */
const DECLARING =
  /^src\/(modules\/[^/]+\/[^.]+\.(contract|schemas?)|kernel\/contract\/schemas|kernel\/form\/form\.schema)\.ts$/
/** The library that makes and checks schemas, and what the house adds to it: nothing happens where they are only loaded. */
const SCHEMAS = /^(node_modules\/typebox|src\/kernel\/(contract|form|codes))\//
const OF_HOUSE = /^(src|web)\//
const READS_SCHEMA = /\.endpoints\.\w+\.(input|output)\b/
/** What an endpoint says to the server alone. */
const OF_SERVER = ['permission', 'summary', 'input', 'output', 'rate', 'recorded', 'evenWhenFull']

/** A part of a source that is replaced. */
interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

const isNode = (value: unknown): value is ESTree.Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

const callOf = (node: ESTree.Node, name: string): ESTree.CallExpression | null =>
  node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === name
    ? node
    : null

/** Takes what only the server reads out of `endpoint({ … })`. */
function leanEndpoint({ arguments: [definition] }: ESTree.CallExpression, code: string): Edit[] {
  if (definition?.type !== 'ObjectExpression') return []
  const kept = definition.properties.filter(
    (property) =>
      property.type !== 'Property' ||
      property.key.type !== 'Identifier' ||
      !OF_SERVER.includes(property.key.name),
  )
  const text = kept.map(({ start, end }) => code.slice(start, end)).join(',')
  return [{ from: definition.start, to: definition.end, text: `{${text}}` }]
}

const PURE = '/* @__PURE__ */ '

/** Says of each call that it does nothing else, so that a schema nobody reads is left out; endpoints lose theirs. */
function editsIn(node: ESTree.Node, code: string): Edit[] {
  const pure: Edit[] =
    node.type === 'CallExpression' ? [{ from: node.start, to: node.start, text: PURE }] : []
  const call = callOf(node, 'endpoint')
  if (call) return [...pure, ...leanEndpoint(call, code)]
  const children = Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]))
  return [...pure, ...children.filter(isNode).flatMap((child) => editsIn(child, code))]
}

/** The contract as the browser needs it: methods, paths and what may be uploaded. */
export function leanContract(code: string): string {
  const edits = editsIn(parseAst(code), code).sort((a, b) => b.from - a.from)
  return edits.reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), code)
}

/**
 * Leaves the schemas of the contracts, and the library that makes them, out of the workbench: the server checks what
 * is sent, the types are gone after compiling, and what remains of an endpoint is its address.
 */
export const leanContracts = (root: string): Plugin => ({
  name: 'lean-contracts',
  enforce: 'post',
  transform(code, id) {
    const path = relative(root, id)
    const lean = DECLARING.test(path) ? leanContract(code) : code
    if (OF_HOUSE.test(path) && READS_SCHEMA.test(lean))
      throw new Error(`${path} reads the schema of an endpoint, which the browser has not: name the schema`)
    if (lean !== code) return { code: lean, map: null, moduleSideEffects: false }
    return SCHEMAS.test(path) ? { code, map: null, moduleSideEffects: false } : null
  },
})
