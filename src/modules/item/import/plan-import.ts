import { type Content, changesBetween } from '../changes.model.ts'
import type { ItemRecord } from '../item.store.ts'
import { isEditable, isOpen } from '../life-cycle.model.ts'
import type { Material } from '../material.schema.ts'
import type { VersionRecord } from '../version.store.ts'
import type { ItemRow } from './check-items.ts'
import type { ImportNote } from './import-report.ts'
import { note } from './read-sheet.ts'

/** A stored item with its newest version. */
export interface StoredItem {
  readonly item: ItemRecord
  readonly newest: VersionRecord
  readonly materials: readonly Material[]
}

/** What is to be done with each line that was taken. */
export interface ImportPlan {
  /** Items that are new. */
  readonly create: readonly ItemRow[]
  /** Items that get a new version, numbered after the newest. */
  readonly add: readonly { readonly stored: StoredItem; readonly content: Content }[]
  /** Drafts that take the new content. */
  readonly rewrite: readonly { readonly stored: StoredItem; readonly content: Content }[]
  /** Items whose newest version says the same. */
  readonly unchanged: readonly StoredItem[]
  readonly refused: readonly ImportNote[]
}

const contentOf = ({ newest, materials }: StoredItem): Content => ({ facts: newest.facts, materials })

/** Compares what was read with what is stored: a line that says nothing new does nothing. */
export function planImport(rows: readonly ItemRow[], stored: ReadonlyMap<string, StoredItem>): ImportPlan {
  const plan = {
    create: [] as ItemRow[],
    add: [] as { stored: StoredItem; content: Content }[],
    rewrite: [] as { stored: StoredItem; content: Content }[],
    unchanged: [] as StoredItem[],
    refused: [] as ImportNote[],
  }
  for (const row of rows) {
    const known = stored.get(row.code)
    if (!known) plan.create.push(row)
    else if (changesBetween(contentOf(known), row.content).length === 0) plan.unchanged.push(known)
    else if (isEditable(known.newest.life)) plan.rewrite.push({ stored: known, content: row.content })
    else if (isOpen(known.newest.life)) plan.refused.push(note('items', row, 'item:import.under-examination'))
    else plan.add.push({ stored: known, content: row.content })
  }
  return plan
}
