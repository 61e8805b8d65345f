import type { Table } from './catalog.ts'
import type { Violation } from './import-rules.ts'

const READ = '(government_id = ANY (kernel.read_governments()))'
const WRITE = '(government_id = kernel.write_government())'
const WALL = [
  `DELETE using ${WRITE} check`,
  `INSERT using check ${WRITE}`,
  `SELECT using ${READ} check`,
  `UPDATE using ${WRITE} check ${WRITE}`,
]

/** Tables that are not the node's own. */
const businessOf = (tables: readonly Table[], node: readonly string[]): Table[] =>
  tables.filter(({ name }) => !node.includes(name))

/** A business table's key begins with the government, and the wall stands on it. */
export function unwalledTables(tables: readonly Table[], node: readonly string[]): Violation[] {
  return businessOf(tables, node).flatMap((table) => [
    ...(table.key[0] === 'government_id'
      ? []
      : [`${table.name}: primary key does not begin with government_id`]),
    ...(table.secured && table.forced ? [] : [`${table.name}: row-level security is not forced`]),
    ...(JSON.stringify([...table.policies].sort()) === JSON.stringify(WALL)
      ? []
      : [`${table.name}: other policies`]),
  ])
}

/** A foreign key between business tables carries the government: its check ignores row-level security. */
export function looseReferences(tables: readonly Table[], node: readonly string[]): Violation[] {
  const business = new Set(businessOf(tables, node).map((table) => table.name))
  return businessOf(tables, node).flatMap(({ name, references }) =>
    references
      .filter(({ to, columns }) => business.has(to) && !columns.includes('government_id'))
      .map(({ to }) => `${name}: foreign key to ${to} without government_id`),
  )
}

/** Foreign keys go down the graph of modules, or to the kernel. */
export function undeclaredReferences(
  tables: readonly Table[],
  usesOf: (module: string) => readonly string[] | undefined,
): Violation[] {
  const schemaOf = (name: string) => name.split('.', 1)[0] ?? ''
  return tables.flatMap(({ name, schema, references }) =>
    references
      .map(({ to }) => schemaOf(to))
      .filter((to) => to !== schema && usesOf(to) !== undefined && !usesOf(schema)?.includes(to))
      .map((to) => `${name}: foreign key into ${to}, which ${schema} does not declare`),
  )
}

/** The list of the node's own tables names nothing else: each exists and stands outside the wall. */
export function nodeTableFaults(tables: readonly Table[], node: readonly string[]): Violation[] {
  return node.flatMap((name) => {
    const table = tables.find((found) => found.name === name)
    if (!table) return [`${name}: listed, but there is no such table`]
    return table.secured || table.key[0] === 'government_id'
      ? [`${name}: listed, but it is a business table`]
      : []
  })
}

/** Every table says in Chinese what it holds: the data dictionary is made of that. */
export const uncommentedTables = (tables: readonly Table[]): Violation[] =>
  tables
    .filter(({ comment }) => comment === null || !/\p{Script=Han}/u.test(comment))
    .map(({ name }) => `${name}: no comment in Chinese`)

const LOOKS_SEALED = /(^|_)sealed$|^wrapped_key$/

/** A column that holds sealed values is declared where it is sealed (`sealedColumn`), so that keys can change. */
export function undeclaredSeals(
  tables: readonly Table[],
  declared: readonly { readonly table: string; readonly column: string; readonly by: string }[],
): Violation[] {
  const names = new Set(declared.map(({ table, column }) => `${table}.${column}`))
  const undeclared = tables.flatMap(({ name, columns }) =>
    columns
      .filter((column) => LOOKS_SEALED.test(column) && !names.has(`${name}.${column}`))
      .map((column) => `${name}.${column}: holds sealed values, but is not declared`),
  )
  const unknown = declared.flatMap(({ table, column, by }) => {
    const columns = tables.find(({ name }) => name === table)?.columns ?? []
    return [column, by]
      .filter((one) => !columns.includes(one))
      .map((one) => `${table}.${one}: no such column`)
  })
  return [...undeclared, ...unknown]
}
