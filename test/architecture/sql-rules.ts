import { type AstNode, fixedText, isNode, nameOf, nodesOf, textOf } from './ast.ts'
import type { Violation } from './import-rules.ts'
import { placeOf } from './place.ts'
import type { Source } from './source.ts'

const STORE = /\.store\.ts$/
const BUILDERS = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto'])
const STATEMENT =
  /^\s*(select|insert|update|delete|with|create|drop|alter|grant|revoke|truncate|begin|commit|rollback|set|lock|merge|call)\b/i

/** Text of a raw SQL statement that a node holds, if it holds one. */
function statementOf(node: AstNode): string | undefined {
  if (node.type === 'TaggedTemplateExpression' && nameOf(node.tag) === 'sql') return fixedText(node.quasi)
  if (node.type !== 'CallExpression' || nameOf(node.callee) !== 'query') return undefined
  const [first] = node.arguments as readonly unknown[]
  const text = fixedText(first)
  return STATEMENT.test(text) ? text : undefined
}

const buildsQuery = (node: AstNode): boolean =>
  node.type === 'CallExpression' &&
  isNode(node.callee) &&
  node.callee.type === 'MemberExpression' &&
  BUILDERS.has(nameOf(node.callee) ?? '')

const product = (sources: readonly Source[]): readonly Source[] =>
  sources.filter(({ path }) => !placeOf(path).proof)

/** SQL, raw or built, lies in `*.store.ts`. Tests and scripts, which look at the database from outside, may hold it. */
export function sqlOutsideStores(sources: readonly Source[]): Violation[] {
  return product(sources)
    .filter(({ path }) => !STORE.test(path))
    .filter(({ program }) =>
      [...nodesOf(program)].some((n) => statementOf(n) !== undefined || buildsQuery(n)),
    )
    .map(({ path }) => `${path}: SQL outside a store`)
}

const NAMED = /(?<![\w.$#/'-])"?([a-z_]+)"?\."?[a-zA-Z_]+"?/g

function namedSchemas({ program }: Source): Set<string> {
  const texts = [...nodesOf(program)].flatMap((node) => statementOf(node) ?? tableName(node) ?? [])
  return new Set(texts.flatMap((text) => [...text.matchAll(NAMED)].map((match) => match[1] ?? '')))
}

/** A string literal that reads like a table or a column of one: `schema.table`, `schema.table.column`. */
function tableName(node: AstNode): string | undefined {
  const text = textOf(node)
  return text !== undefined && /^[a-z_]+\.[a-zA-Z_]+(\.[a-zA-Z_]+)?( as \w+)?$/.test(text) ? text : undefined
}

/** A kernel part `ledger-sealing` is of the family of `ledger`, and shares its schema. */
const familyOf = (part: string): string => part.split('-', 1)[0] ?? part

/**
 * A store names tables of its own schema only; kernel parts also those of the kernel's. Benches fill any.
 * @param schemas every schema of the database
 */
export function foreignTables(sources: readonly Source[], schemas: readonly string[]): Violation[] {
  return product(sources)
    .filter(({ path }) => STORE.test(path) && placeOf(path).layer !== 'bench')
    .flatMap((source) => {
      const { layer, name } = placeOf(source.path)
      const own = layer === 'kernel' ? [name, familyOf(name), 'kernel'] : [name]
      return [...namedSchemas(source)]
        .filter((schema) => schemas.includes(schema) && !own.includes(schema))
        .map((schema) => `${source.path}: names tables of schema ${schema}`)
    })
}

const CLOCK_WORDS =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|\bcurrent_(timestamp|date|time)\b|\blocaltime(stamp)?\b/i

/** The database's clock in a text of SQL. */
export const readsSqlClock = (text: string): boolean => CLOCK_WORDS.test(text.replace(/--.*$/gm, ''))

/** Stores whose SQL asks the database for the time. */
export function sqlClocks(sources: readonly Source[]): Violation[] {
  return product(sources)
    .filter(({ program }) => [...nodesOf(program)].some((node) => readsSqlClock(statementOf(node) ?? '')))
    .map(({ path }) => `${path}: SQL reads the database's clock`)
}
