import { isDeepStrictEqual } from 'node:util'
import type { SceneRecord } from '../scene.store.ts'
import { checkItems } from './check-items.ts'
import { checkMaterials } from './check-materials.ts'
import { checkScenes, membersInScenes } from './check-scenes.ts'
import type { Guidance } from './guidance.ts'
import type { ImportNote } from './import-report.ts'
import { type ImportPlan, planImport, type StoredItem } from './plan-import.ts'
import type { Sheet } from './read-sheet.ts'

/** The files of one import; scenes may be left out. */
export interface Sheets {
  readonly items: Sheet
  readonly materials: Sheet
  readonly scenes: Sheet | null
  /** Questions of the items, where a pack has them. */
  readonly guidance?: ReadonlyMap<string, Guidance>
}

/** What is stored and what the files refer to. */
export interface Stored {
  /** Unit code → id, of all units that the files mention. */
  readonly units: ReadonlyMap<string, string>
  /** Items by code, of all that the files mention. */
  readonly items: ReadonlyMap<string, StoredItem>
  readonly scenes: readonly SceneRecord[]
}

/** What the files say, checked against each other and against what is stored. */
export interface Checked {
  readonly plan: ImportPlan
  /** Lines taken. */
  readonly read: { readonly items: number; readonly materials: number; readonly scenes: number }
  /** Scenes that are new or differ. */
  readonly scenes: readonly SceneRecord[]
  readonly refused: readonly ImportNote[]
  readonly warnings: readonly ImportNote[]
}

/** Checks the files: enumerations, references, counts, contradictions. Pure. */
export function checkFiles(
  { items, materials, scenes, guidance = new Map() }: Sheets,
  stored: Stored,
): Checked {
  const codes = new Set(items.lines.map(({ cells }) => cells.basic_code ?? ''))
  const lists = checkMaterials(materials.lines, codes)
  const sceneLines = scenes?.lines ?? []
  const rows = checkItems(items, {
    units: stored.units,
    scenes: new Map([
      ...stored.scenes.map((scene) => [scene.code, scene.memberCodes] as const),
      ...membersInScenes(sceneLines),
    ]),
    materials: lists,
    guidance,
    stored: (code) => stored.items.get(code)?.newest.facts,
  })
  const names = new Map([
    ...[...stored.items].map(([code, { newest }]) => [code, newest.facts.name] as const),
    ...rows.rows.map(({ code, content }) => [code, content.facts.name] as const),
  ])
  const found = checkScenes(sceneLines, { units: stored.units, items: names })
  const plan = planImport(rows.rows, stored.items)
  const refusedCodes = new Set(plan.refused.map(({ code }) => code))
  const taken = rows.rows.filter(({ code }) => !refusedCodes.has(code))
  const old = new Map(stored.scenes.map((scene) => [scene.code, scene]))
  return {
    plan,
    read: {
      items: taken.length,
      materials: taken.reduce((sum, { content }) => sum + content.materials.length, 0),
      scenes: found.scenes.length,
    },
    scenes: found.scenes.filter((scene) => !isDeepStrictEqual(old.get(scene.code), scene)),
    refused: [...lists.refused, ...rows.refused, ...plan.refused, ...found.refused],
    warnings: [...rows.warnings, ...found.warnings],
  }
}
