declare const place: unique symbol

/** Where a value lives: `table.column:id`. Only a declared column gives one, so no value is sealed out of sight. */
export type SealPlace = string & { readonly [place]: true }

/** A column that holds sealed values. */
export interface SealedColumn {
  /** `schema.table` */
  readonly table: string
  readonly column: string
  /** Column (uuid) that tells the row; its value is part of the place. */
  readonly by: string
  /** Place of the value in the row of an id. */
  readonly at: (id: string) => SealPlace
}

const declared = new Map<string, SealedColumn>()

/**
 * Declares a column that holds sealed values. Every change of keys re-encrypts exactly the declared columns.
 * @param by column (uuid) that tells the row
 * @returns the place of the value in the row of an id
 */
export function sealedColumn(
  table: `${string}.${string}`,
  column: string,
  by = 'id',
): (id: string) => SealPlace {
  const at = (id: string): SealPlace => `${table}.${column}:${id}` as SealPlace
  declared.set(`${table}.${column}`, { table, column, by, at })
  return at
}

/** Every declared column, by name. */
export const sealedColumns = (): readonly SealedColumn[] =>
  [...declared].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, column]) => column)
