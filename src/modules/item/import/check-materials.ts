import type { TableRow } from '#kernel/table'
import { SOURCE_TYPES } from '../item.words.ts'
import { MaterialFacts } from '../material.schema.ts'
import { flag, integer, oneOf, optionalText, orElse, text, word } from './cell.ts'
import { issueNotes, LineReader, schemaIssues } from './field-notes.ts'
import type { ImportNote } from './import-report.ts'
import { note } from './read-sheet.ts'

const NECESSITY = { 必要: 'required', 容缺: 'deferrable' } as const
const FORM = { 原件: 'original', 复印件: 'copy', 电子: 'electronic' } as const

/** How the cells of a line are read, by column. */
export const MATERIAL_CELLS = {
  seq: integer,
  name: text,
  necessity: word(NECESSITY),
  form: word(FORM),
  material_format: optionalText,
  page_format: optionalText,
  source_type: oneOf(SOURCE_TYPES, 'source-type'),
  copies: integer,
  by_law: optionalText,
  accept_stand: optionalText,
  fill_explain: optionalText,
  necessity_illustrative: flag,
  from_form: orElse(false, flag),
} as const

const COLUMN_OF: Readonly<Record<string, string>> = {
  format: 'material_format',
  paperSize: 'page_format',
  sourceType: 'source_type',
  byLaw: 'by_law',
  acceptStandard: 'accept_stand',
  fillingNote: 'fill_explain',
  necessityIllustrative: 'necessity_illustrative',
  fromForm: 'from_form',
}

/** Materials of the lines that could be read, by code of the item, in the order of their numbers. */
export interface MaterialsRead {
  readonly byCode: ReadonlyMap<string, readonly MaterialFacts[]>
  /** Codes with a line that could not be taken. */
  readonly spoiled: ReadonlySet<string>
  readonly refused: readonly ImportNote[]
}

function readLine({ line, cells }: TableRow): {
  code: string
  material?: MaterialFacts
  notes: readonly ImportNote[]
} {
  const code = cells.basic_code ?? ''
  const at = { file: 'materials', line, code: code || null } as const
  const reader = new LineReader(at, cells)
  const taken = (column: keyof typeof MATERIAL_CELLS) => reader.take<unknown>(column, MATERIAL_CELLS[column])
  const read = {
    seq: taken('seq'),
    name: taken('name'),
    necessity: taken('necessity'),
    form: taken('form'),
    format: taken('material_format'),
    paperSize: taken('page_format'),
    sourceType: taken('source_type'),
    copies: taken('copies'),
    byLaw: taken('by_law'),
    acceptStandard: taken('accept_stand'),
    fillingNote: taken('fill_explain'),
    necessityIllustrative: taken('necessity_illustrative'),
    fromForm: taken('from_form'),
  }
  if (reader.notes.length > 0) return { code, notes: reader.notes }
  const issues = schemaIssues(MaterialFacts, read)
  if (issues.length > 0) return { code, notes: issueNotes(at, issues, (field) => COLUMN_OF[field] ?? field) }
  return { code, material: read as MaterialFacts, notes: [] }
}

/**
 * Reads the lines of `materials.csv`.
 * @param codes codes in `items.csv`: a material of another item is refused
 */
export function checkMaterials(lines: readonly TableRow[], codes: ReadonlySet<string>): MaterialsRead {
  const byCode = new Map<string, MaterialFacts[]>()
  const spoiled = new Set<string>()
  const refused: ImportNote[] = []
  for (const entry of lines) {
    const { code, material, notes } = readLine(entry)
    const at = { line: entry.line, code: code || null }
    const list = byCode.get(code) ?? []
    const reasons = [...notes]
    if (!codes.has(code))
      reasons.push(
        note('materials', { ...at, field: 'basic_code' }, 'item:import.item-unknown', { found: code }),
      )
    if (list.some((other) => other.seq === material?.seq)) {
      reasons.push(note('materials', { ...at, field: 'seq' }, 'item:import.line-twice'))
    }
    refused.push(...reasons)
    if (reasons.length > 0 || !material) spoiled.add(code)
    else byCode.set(code, [...list, material])
  }
  for (const list of byCode.values()) list.sort((a, b) => a.seq - b.seq)
  return { byCode, spoiled, refused }
}
