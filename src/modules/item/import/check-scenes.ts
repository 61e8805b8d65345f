import type { TableRow } from '#kernel/table'
import type { SceneRecord } from '../scene.store.ts'
import { type Cell, flag, integer, list, text } from './cell.ts'
import { LineReader } from './field-notes.ts'
import type { ImportNote } from './import-report.ts'
import { note } from './read-sheet.ts'

/** What a line of scenes is checked against. */
export interface SceneLookups {
  /** Unit code → id. */
  readonly units: ReadonlyMap<string, string>
  /** Code of each item that is stored or was taken → its name. */
  readonly items: ReadonlyMap<string, string>
}

/** What the lines of `scenes.csv` gave. */
export interface ScenesRead {
  readonly scenes: readonly SceneRecord[]
  readonly refused: readonly ImportNote[]
  readonly warnings: readonly ImportNote[]
}

/** The bank, which is no unit of the government. */
const BANK = 'BANK'

/** `unit:service:nature`. */
function service(cell: string): Cell<SceneRecord['otherServices'][number]> {
  const [unit, ...rest] = cell.split(':')
  const nature = rest.pop()
  const name = rest.join(':')
  return unit && name && nature
    ? { value: { unit, name, nature } }
    : { issue: 'cell-service', params: { found: cell } }
}

function readScene(reader: LineReader, { units, items }: SceneLookups): SceneRecord | undefined {
  const lead = reader.take('lead_department', text)
  const leadUnitId = units.get(lead ?? '')
  if (lead !== undefined && leadUnitId === undefined)
    reader.refuse('lead_department', 'unit-unknown', { found: lead })
  const read = {
    code: reader.take('code', text),
    name: reader.take('name', text),
    theme: reader.take('theme', text),
    leadUnitId,
    memberCodes: reader.take('member_items', list(text)),
    serialFirst: reader.take('serial_first', list(text)),
    otherServices: reader.take('other_services', list(service)),
    jointLimitDays: reader.take('joint_limit_days', integer),
    jointPromiseDays: reader.take('joint_promise_days', integer),
    jointIllustrative: reader.take('joint_illustrative', flag),
    basis: reader.take('basis', text),
  }
  for (const code of read.memberCodes ?? []) {
    if (!items.has(code)) reader.refuse('member_items', 'item-unknown', { found: code })
  }
  for (const code of read.serialFirst ?? []) {
    if (read.memberCodes?.includes(code) === false)
      reader.refuse('serial_first', 'not-a-member', { found: code })
  }
  for (const { unit } of read.otherServices ?? []) {
    if (unit !== BANK && !units.has(unit)) reader.refuse('other_services', 'unit-unknown', { found: unit })
  }
  const [limit, promise] = [read.jointLimitDays ?? 0, read.jointPromiseDays ?? 0]
  if (limit > 0 && promise > limit) reader.refuse('joint_promise_days', 'joint-longer')
  return reader.notes.length > 0 ? undefined : (read as SceneRecord)
}

/** Reads the lines of `scenes.csv`. */
export function checkScenes(lines: readonly TableRow[], lookups: SceneLookups): ScenesRead {
  const scenes: SceneRecord[] = []
  const refused: ImportNote[] = []
  const warnings: ImportNote[] = []
  for (const { line, cells } of lines) {
    const at = { file: 'scenes', line, code: cells.code || null } as const
    const reader = new LineReader(at, cells)
    if (scenes.some((scene) => scene.code === at.code)) reader.refuse('code', 'line-twice')
    const scene = readScene(reader, lookups)
    const names = reader.take('member_names', list(text)) ?? []
    refused.push(...reader.notes)
    if (!scene || reader.notes.length > 0) continue
    scenes.push(scene)
    const expected = scene.memberCodes.map((code) => lookups.items.get(code) ?? '')
    if (names.join('|') !== expected.join('|')) {
      warnings.push(note('scenes', { ...at, field: 'member_names' }, 'item:import.member-names'))
    }
  }
  return { scenes, refused, warnings }
}

/** Unit codes that lines of scenes mention. */
export const unitsInScenes = (lines: readonly TableRow[]): string[] =>
  lines.flatMap(({ cells }) => [
    cells.lead_department ?? '',
    ...(cells.other_services ?? '').split('|').map((entry) => entry.split(':')[0] ?? ''),
  ])

/** Members of each scene as the lines say, before they are checked. */
export const membersInScenes = (lines: readonly TableRow[]): Map<string, readonly string[]> =>
  new Map(lines.map(({ cells }) => [cells.code ?? '', (cells.member_items ?? '').split('|').filter(Boolean)]))
