/** A node of the syntax tree (ESTree with TypeScript), read by name: what a rule needs of it and no more. */
export interface AstNode {
  readonly type: string
  readonly start: number
  readonly [field: string]: unknown
}

/** Whether a value of the tree is a node. */
export const isNode = (value: unknown): value is AstNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

/** Every node of a tree, outermost first. */
export function* nodesOf(root: unknown): Generator<AstNode> {
  if (Array.isArray(root)) for (const entry of root) yield* nodesOf(entry)
  if (!isNode(root)) return
  yield root
  for (const value of Object.values(root)) if (typeof value === 'object') yield* nodesOf(value)
}

/** The text of a string literal, or undefined for any other node. */
export const textOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined

/** Name of an identifier, or of the property that a member expression reads. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Identifier') return String(node.name)
  if (node.type === 'MemberExpression' && node.computed === false) return nameOf(node.property)
  return node.type === 'TSInstantiationExpression' ? nameOf(node.expression) : undefined
}

/** The fixed parts of a template literal, with `?` for what is put in; a literal's text as it is. */
export function fixedText(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type !== 'TemplateLiteral') return textOf(node) ?? ''
  const quasis = node.quasis as readonly { readonly value: { readonly cooked: string | null } }[]
  return quasis.map(({ value }) => value.cooked ?? '').join('?')
}
