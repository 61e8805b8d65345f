import type { Ctx } from '#kernel/context'
import type { RefusalParams } from '#kernel/errors'
import type { TableRow } from './row.ts'

/** A column of a table that can be imported. Its words are messages: see the README of this part. */
export interface ImportColumn {
  readonly name: string
  /** The column must be there; whether a cell may be empty is for the target to say. */
  readonly required: boolean
  /** Values offered as a drop-down list in the template. */
  readonly allowed?: (ctx: Ctx) => Promise<readonly string[]>
}

/** A table that an import takes. */
export interface ImportTable {
  readonly name: string
  readonly columns: readonly ImportColumn[]
  /** May be left out. */
  readonly optional?: boolean
}

/** Something to say about one line of an imported table. */
export interface ImportNote {
  readonly table: string
  readonly line: number
  /** Column, where one is meant. */
  readonly field: string | null
  /** Message with its namespace. */
  readonly key: string
  readonly params: RefusalParams
}

/** What came of a batch of rows, or would come of it. */
export interface Taken {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  /** Rows that were left out. */
  readonly refused: readonly ImportNote[]
  /** Rows that were taken and look odd. */
  readonly warnings: readonly ImportNote[]
  /** What is handed to people once, such as temporary passwords: one record a person, by column. */
  readonly handout?: readonly Readonly<Record<string, string>>[]
}

/** How a batch is taken. */
export interface HowTaken {
  /** Only check and count. */
  readonly dryRun: boolean
  /** Names of the options that were chosen. */
  readonly options: ReadonlySet<string>
}

/** The rows of a batch by table. */
export type Batch = Readonly<Record<string, readonly TableRow[]>>

/** Takes one batch in the transaction of `ctx`, which is that of the person who imports. */
export type TakeBatch = (ctx: Ctx, batch: Batch, how: HowTaken) => Promise<Taken>

/** Something that a choice adds to an import. */
export interface ImportOption {
  readonly name: string
  /** Needed besides that of the target. */
  readonly permission?: string
}

/** Something that tables can be imported into. */
export interface ImportTarget {
  readonly name: `${string}.${string}`
  /** Permission, held for the whole government. */
  readonly permission: string
  readonly tables: readonly [ImportTable, ...ImportTable[]]
  readonly options?: readonly ImportOption[]
  /**
   * Rows of a transaction. Null takes the whole file in one, where rows depend on others: such a file has at most
   * `WHOLE_ROWS` rows.
   */
  readonly batchRows: number | null
  /** Columns of what is handed out, where anything is. */
  readonly handout?: readonly string[]
  /** Begins an import: what is kept between its batches lives in the function that it gives. */
  open(): TakeBatch
}

/** Most rows of a file that is taken in one transaction. */
export const WHOLE_ROWS = 20_000

const targets = new Map<string, ImportTarget>()

/** Declares what can be imported. @throws Error where the name is taken */
export function importTarget(target: ImportTarget): ImportTarget {
  if (targets.has(target.name)) throw new Error(`import target ${target.name} is declared twice`)
  targets.set(target.name, target)
  return target
}

/** Everything that can be imported, by name. */
export const importTargets = (): ReadonlyMap<string, ImportTarget> => targets
