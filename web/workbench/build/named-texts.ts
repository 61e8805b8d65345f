import type { ESTree } from 'vite'

type Node = ESTree.Node

/** What the code of a file says of texts. */
interface Naming {
  /** Texts and families that are written out: `tray.title`, `item:label.state`. */
  readonly written: Set<string>
  /** Families whose words are asked for: `word('status', …)`, `family="status"`. */
  readonly families: Set<string>
  /** Texts that are put together: `tour.${name}.title`. */
  readonly patterns: RegExp[]
}

/** Parts of a template that say too little to be a key. */
const SAYS_SOMETHING = /[a-z]{2}/

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The keys that a template can make, and the words of the families that it can name. */
function patternOf(template: ESTree.TemplateLiteral): RegExp | null {
  const parts = template.quasis.map(({ value }) => value.cooked ?? '')
  if (template.expressions.length === 0 || !parts.some((part) => SAYS_SOMETHING.test(part))) return null
  return new RegExp(`^${parts.map(escaped).join('.*')}(\\..+)?$`)
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

const stringOf = (node: unknown): string | null =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : null

/** Elements of a list of families: `const WORDED = ['ground', …]`. */
const listed = (node: Node): readonly unknown[] =>
  node.type === 'VariableDeclarator' && node.init?.type === 'ArrayExpression' ? node.init.elements : []

function familiesIn(node: Node): unknown[] {
  if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'word')
    return [node.arguments[0]]
  if (node.type === 'Property' && node.key.type === 'Identifier' && node.key.name === 'family')
    return [node.value]
  return [...listed(node)]
}

function note(node: Node, naming: Naming): void {
  const text = stringOf(node)
  if (text !== null) naming.written.add(text)
  const pattern = node.type === 'TemplateLiteral' ? patternOf(node) : null
  if (pattern) naming.patterns.push(pattern)
  for (const family of familiesIn(node)) {
    const name = stringOf(family)
    if (name !== null) naming.families.add(name)
  }
}

function walk(node: Node, naming: Naming): void {
  if (node.type === 'ImportDeclaration') return
  note(node, naming)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, naming)
  }
}

/** Whether a written text is the beginning of a key of a module: `codes:`, `item:warning`. */
const begins = (key: string, text: string): boolean =>
  text.includes(':') && key.startsWith(/[:.]$/.test(text) ? text : `${text}.`)

/**
 * Finds the keys of the texts that a file can show. It finds too many rather than too few: a string that happens to
 * be a key counts.
 * @param program the file, parsed
 * @param keys all keys that there are
 */
export function namedTexts(program: Node, keys: readonly string[]): string[] {
  const naming: Naming = { written: new Set(), families: new Set(), patterns: [] }
  walk(program, naming)
  const beginnings = [...naming.written].filter((text) => text.includes(':'))
  return keys.filter(
    (key) =>
      naming.written.has(key) ||
      naming.patterns.some((pattern) => pattern.test(key)) ||
      beginnings.some((text) => begins(key, text)) ||
      [...naming.families].some((family) => key.startsWith(`${family}.`)),
  )
}
