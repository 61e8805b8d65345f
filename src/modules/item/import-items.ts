import { authorize, type Ctx, governmentOf } from '#kernel/context'
import { applyPlan, publishable, publishItemsOf } from './import/apply-plan.ts'
import { checkFiles, type Sheets } from './import/check-files.ts'
import { membersInScenes, unitsInScenes } from './import/check-scenes.ts'
import { readGuidance } from './import/guidance.ts'
import type { ImportReport } from './import/import-report.ts'
import { readSheet } from './import/read-sheet.ts'
import { ITEM_SHEET, MATERIAL_SHEET, SCENE_SHEET } from './import/sheets.ts'
import { storedItems, unitIds } from './import/stored.ts'
import { editItems, publishItems, readItems } from './item.permissions.ts'
import { readScenes, writeScenes } from './scene.store.ts'

/** Texts of the files and what to do with them. */
export interface ImportInput extends HowImported {
  readonly itemsCsv: string
  readonly materialsCsv: string
  readonly scenesCsv?: string
  readonly guidanceJson?: string
  /** 申请表 of the items of a pack; taken with its guidance. */
  readonly formsJson?: string
}

function authorizeImport(ctx: Ctx, publish: boolean): void {
  const whole = { governmentId: governmentOf(ctx) }
  authorize(ctx.actor, editItems.name, whole, readItems.name)
  if (publish) authorize(ctx.actor, publishItems.name, whole, readItems.name)
}

async function storedFor(ctx: Ctx, { items, scenes }: Sheets) {
  const sceneLines = scenes?.lines ?? []
  const codes = items.lines.map(({ cells }) => cells.basic_code ?? '')
  const departments = items.lines.map(({ cells }) => cells.department ?? '')
  return {
    units: await unitIds(ctx, [...departments, ...unitsInScenes(sceneLines)]),
    items: await storedItems(ctx, [...codes, ...[...membersInScenes(sceneLines).values()].flat()]),
    scenes: await readScenes(ctx),
  }
}

const NOTHING = {
  read: { items: 0, materials: 0, scenes: 0 },
  created: 0,
  changed: 0,
  unchanged: 0,
  published: 0,
  scenesWritten: 0,
}

/** How lists are taken. */
export interface HowImported {
  /** Only check and count. */
  readonly dryRun: boolean
  /** Put what was read in force at once. */
  readonly publish?: boolean
}

/**
 * Imports lists of items, materials and scenes. A file with a wrong heading refuses everything; a wrong line is left
 * out and reported; what is stored already with the same content stays as it is. The actor needs the permission for
 * the whole government.
 */
export async function importSheets(ctx: Ctx, sheets: Sheets, how: HowImported): Promise<ImportReport> {
  const { dryRun, publish = false } = how
  authorizeImport(ctx, publish)
  const all = [sheets.items, sheets.materials, sheets.scenes].filter((sheet) => sheet !== null)
  const broken = all.flatMap((sheet) => sheet.broken)
  if (broken.length > 0) return { dryRun, ...NOTHING, refused: broken, warnings: [] }
  const checked = checkFiles(sheets, await storedFor(ctx, sheets))
  const codes = publish ? publishable(checked.plan) : []
  if (!dryRun) {
    await applyPlan(ctx, checked.plan)
    await writeScenes(ctx, checked.scenes)
    await publishItemsOf(ctx, codes)
  }
  const { create, add, rewrite, unchanged } = checked.plan
  return {
    dryRun,
    read: checked.read,
    created: create.length,
    changed: add.length + rewrite.length,
    unchanged: unchanged.length,
    published: codes.length,
    scenesWritten: checked.scenes.length,
    refused: checked.refused,
    warnings: checked.warnings,
  }
}

/** The same for the texts of CSV files, such as those of a data pack. */
export const importItems = (
  ctx: Ctx,
  { itemsCsv, materialsCsv, scenesCsv, guidanceJson, formsJson, ...how }: ImportInput,
): Promise<ImportReport> =>
  importSheets(
    ctx,
    {
      items: readSheet(ITEM_SHEET, itemsCsv),
      materials: readSheet(MATERIAL_SHEET, materialsCsv),
      scenes: scenesCsv === undefined ? null : readSheet(SCENE_SHEET, scenesCsv),
      ...(guidanceJson !== undefined && { guidance: readGuidance(guidanceJson, formsJson) }),
    },
    how,
  )
