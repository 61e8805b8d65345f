/** Rows to be written, in batches as they are read. */
export type Rows = AsyncIterable<readonly (readonly string[])[]>

/** A column to be written. */
export interface WrittenColumn {
  readonly title: string
  /** Width in characters of a half-width font; from the title where it is not given. */
  readonly width?: number
  /** Values offered as a drop-down list. */
  readonly allowed?: readonly string[]
  /** Shown where the cursor stands in a cell of the column. */
  readonly note?: string
  readonly required?: boolean
}

/** A sheet to be written. */
export interface WrittenSheet {
  readonly name: string
  readonly columns: readonly WrittenColumn[]
  readonly rows: Rows
}

/** No rows. */
export async function* noRows(): Rows & AsyncGenerator<never> {}

/** Rows that are all there already. */
export async function* rowsOf(
  rows: readonly (readonly string[])[],
): AsyncGenerator<readonly (readonly string[])[]> {
  yield rows
}
