/** The files that an import knows. */
export const IMPORT_FILES = ['items', 'materials', 'scenes'] as const

/** Something to say about one line. */
export interface ImportNote {
  readonly file: (typeof IMPORT_FILES)[number]
  /** Line of the file, counted from 1; the heading is line 1. */
  readonly line: number
  /** Column, where one is meant. */
  readonly field: string | null
  /** 基本编码 or code of the scene, as far as it could be read. */
  readonly code: string | null
  /** Message key with its namespace. */
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

/** What an import did, or with `dryRun` would do. Refused lines are left out; everything else is taken. */
export interface ImportReport {
  readonly dryRun: boolean
  /** Lines of each file that were taken. */
  readonly read: { readonly items: number; readonly materials: number; readonly scenes: number }
  /** Items that are new. */
  readonly created: number
  /** Items with a new or rewritten draft. */
  readonly changed: number
  /** Items whose newest version says the same already. */
  readonly unchanged: number
  /** Versions put in force. */
  readonly published: number
  /** Scenes that are new or changed. */
  readonly scenesWritten: number
  readonly refused: readonly ImportNote[]
  readonly warnings: readonly ImportNote[]
}
