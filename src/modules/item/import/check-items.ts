import { fits } from '#kernel/contract'
import type { Content } from '../changes.model.ts'
import { codeWarnings, contradictions } from '../facts.model.ts'
import { ItemCode, ItemFacts } from '../facts.schema.ts'
import { integer, list, text } from './cell.ts'
import type { MaterialsRead } from './check-materials.ts'
import { issueNotes, LineReader, schemaIssues } from './field-notes.ts'
import type { Guidance } from './guidance.ts'
import type { ImportNote } from './import-report.ts'
import { BLANK_FACTS, type ItemColumn, OPTIONAL_COLUMNS, REQUIRED_COLUMNS } from './item-columns.ts'
import { note, type Sheet } from './read-sheet.ts'

/** What a line of items is checked against. */
export interface ItemLookups {
  /** Unit code → id. */
  readonly units: ReadonlyMap<string, string>
  /** Scene code → codes of its members; empty where no scene is known. */
  readonly scenes: ReadonlyMap<string, readonly string[]>
  readonly materials: MaterialsRead
  readonly guidance: ReadonlyMap<string, Guidance>
  /** What is stored of an item: fields that the file has no column for stay as they are. */
  readonly stored: (code: string) => ItemFacts | undefined
}

/** A line that was taken. */
export interface ItemRow {
  readonly line: number
  readonly code: string
  readonly content: Content
}

/** What the lines of `items.csv` gave. */
export interface ItemsRead {
  readonly rows: readonly ItemRow[]
  readonly refused: readonly ImportNote[]
  readonly warnings: readonly ImportNote[]
}

const ALL = [...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS]
const COLUMN_OF: ReadonlyMap<string, string> = new Map([
  ...ALL.map(({ column, field }) => [field, column] as const),
  ['unitId', 'department'],
  ['materials', 'materials_count'],
  ['materialsExpected', 'materials_count'],
  ['code', 'basic_code'],
])
const columnOf = (field: string): string => COLUMN_OF.get(field) ?? field

function readFacts(reader: LineReader, columns: readonly ItemColumn[], code: string, lookups: ItemLookups) {
  const read = Object.fromEntries(
    columns.map(({ column, field, read }) => [field, reader.take(column, read)]),
  )
  const department = reader.take('department', text)
  const unitId = department === undefined ? undefined : lookups.units.get(department)
  if (department !== undefined && unitId === undefined)
    reader.refuse('department', 'unit-unknown', { found: department })
  const count = reader.take('materials_count', integer)
  return {
    ...BLANK_FACTS,
    ...lookups.stored(code),
    ...lookups.guidance.get(code),
    promiseUnit: read.statutoryUnit,
    ...read,
    unitId,
    materialsExpected: read.materialsListed === false ? count : null,
    count,
  }
}

function sceneWarnings(
  reader: LineReader,
  code: string,
  { scenes }: ItemLookups,
  at: { line: number; code: string },
) {
  const warnings: ImportNote[] = []
  for (const scene of reader.take('parallel_group', list(text)) ?? []) {
    const members = scenes.get(scene)
    const warn = (name: string) =>
      warnings.push(
        note('items', { ...at, field: 'parallel_group' }, `item:import.${name}`, { found: scene }),
      )
    if (scenes.size === 0) warn('scenes-absent')
    else if (!members) reader.refuse('parallel_group', 'scene-unknown', { found: scene })
    else if (!members.includes(code)) warn('scene-without-item')
  }
  return warnings
}

/** Reads the lines of `items.csv`, each with its materials. */
export function checkItems(sheet: Sheet, lookups: ItemLookups): ItemsRead {
  const columns = ALL.filter(({ column }) => sheet.columns.has(column))
  const rows: ItemRow[] = []
  const refused: ImportNote[] = []
  const warnings: ImportNote[] = []
  const seen = new Set<string>()
  for (const { line, cells } of sheet.lines) {
    const code = cells.basic_code ?? ''
    const at = { file: 'items', line, code } as const
    const reader = new LineReader(at, cells)
    if (!fits(ItemCode, code)) reader.refuse('basic_code', 'code-unreadable', { found: code })
    if (seen.has(code)) reader.refuse('basic_code', 'line-twice')
    seen.add(code)
    const { count, ...facts } = readFacts(reader, columns, code, lookups)
    const odd = sceneWarnings(reader, code, lookups, at)
    const materials = lookups.materials.byCode.get(code) ?? []
    if (lookups.materials.spoiled.has(code)) reader.refuse('materials_count', 'materials-refused')
    else if (facts.materialsListed === true && count !== undefined && count !== materials.length) {
      reader.refuse('materials_count', 'materials-count', { found: materials.length, expected: count })
    }
    const issues = reader.notes.length > 0 ? [] : schemaIssues(ItemFacts, facts)
    const content = { facts: facts as ItemFacts, materials }
    const wrong = reader.notes.length + issues.length > 0 ? issues : contradictions(content.facts, materials)
    const notes = [...reader.notes, ...issueNotes(at, wrong, columnOf)]
    refused.push(...notes)
    if (notes.length > 0) continue
    rows.push({ line, code, content })
    const codes = codeWarnings(code, content.facts)
    warnings.push(
      ...odd,
      ...codes.map(({ field, key }) => note('items', { ...at, field: columnOf(field) }, key)),
    )
  }
  return { rows, refused, warnings }
}
