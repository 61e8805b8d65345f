import { type Ctx, can, governmentOf, staffOf } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { refusalKey } from '#kernel/errors'
import { personNames } from '#modules/org'
import { hasHandouts } from './handout.store.ts'
import type { ImportView, importContract } from './import.contract.ts'
import {
  countNotes,
  everyRun,
  filesOfRun,
  type ImportRun,
  listNotes,
  listRuns,
  type RunFilter,
} from './import.store.ts'
import { isOwn, ownRun, seenRun } from './import-access.ts'
import { readHistory } from './transfer.permissions.ts'
import { columnTitle, tableTitle, targetTitle } from './words.ts'

type Endpoints = typeof importContract.endpoints
type Ability = ImportView['abilities'][number]

const OPEN = { draft: true, checked: true, failed: true } as const
const RUNNING = { checking: true, applying: true } as const

async function abilitiesOf(ctx: Ctx, run: ImportRun, files: number): Promise<Ability[]> {
  if (!isOwn(ctx, run)) return []
  const open = Object.hasOwn(OPEN, run.state)
  const held: readonly [Ability, boolean][] = [
    ['put-file', open],
    ['check', open && files > 0],
    ['confirm', run.state === 'checked' && files > 0 && run.created + run.updated > 0],
    ['cancel', open || Object.hasOwn(RUNNING, run.state)],
    ['read-refused', files > 0 && run.refused > 0 && !Object.hasOwn(RUNNING, run.state)],
    ['read-handout', await hasHandouts(ctx, run.id)],
  ]
  return held.filter(([, may]) => may).map(([ability]) => ability)
}

/** Rows a second since the phase began; null before anything can be said. */
function rateOf({ startedAt, endedAt, rowsDone }: ImportRun, now: Date): number | null {
  const seconds = ((endedAt ?? now).getTime() - (startedAt ?? now).getTime()) / 1000
  return seconds > 0 ? Math.round(rowsDone / seconds) : null
}

/** An import, its progress and what may be done next. */
export async function readImport(
  ctx: Ctx,
  { importId }: InputOf<Endpoints['readImport']>,
): Promise<ImportView> {
  const run = await seenRun(ctx, importId)
  const words = ctx.services.words(ctx.locale)
  const files = await filesOfRun(ctx, run.id)
  const infos = await ctx.services.files.infos(
    ctx,
    files.map(({ fileId }) => fileId),
  )
  const names = await personNames(ctx, [run.personId])
  const { id, target, state, rowsTotal, rowsDone, created, updated, unchanged, refused, warned } = run
  return {
    ...{ id, target, state, rowsTotal, rowsDone, created, updated, unchanged, refused, warned },
    options: [...run.options],
    title: targetTitle(words, target),
    personName: names.get(run.personId) ?? '',
    files: files.map(({ tableName, fileId }) => ({
      table: tableName,
      name: infos.find((info) => info.id === fileId)?.name ?? '',
    })),
    failure: run.failure === null ? null : words(refusalKey(run.failure), run.failureParams),
    rate: rateOf(run, ctx.now),
    createdAt: run.createdAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    endedAt: run.endedAt?.toISOString() ?? null,
    abilities: await abilitiesOf(ctx, run, files.length),
  }
}

/** Lines of an import that were left out or look odd. */
export async function listImportNotes(
  ctx: Ctx,
  input: InputOf<Endpoints['listImportNotes']>,
): Promise<OutputOf<Endpoints['listImportNotes']>> {
  const run = await ownRun(ctx, input.importId)
  const words = ctx.services.words(ctx.locale)
  const notes = await listNotes(ctx, run.id, input.kind, rowWindow(input))
  return {
    total: await countNotes(ctx, run.id, input.kind),
    rows: notes.map(({ kind, table, line, field, key, params }) => ({
      ...{ kind, line },
      table: tableTitle(words, run.target, table),
      column: field === null ? '' : columnTitle(words, run.target, table, field),
      text: words(key, params),
    })),
  }
}

type History = InputOf<Endpoints['listImports']>

/** The actor's own imports, or everybody's for who reads the history. */
const filterOf = (ctx: Ctx, { target }: History): RunFilter => ({
  personId: can(ctx.actor, readHistory, { governmentId: governmentOf(ctx) })
    ? undefined
    : staffOf(ctx).personId,
  target,
})

/** Imports as the history shows them. */
export async function shownImportRuns(
  ctx: Ctx,
  runs: readonly ImportRun[],
): Promise<OutputOf<Endpoints['listImports']>['rows'][number][]> {
  const names = await personNames(ctx, [...new Set(runs.map((run) => run.personId))])
  const words = ctx.services.words(ctx.locale)
  return runs.map(({ id, target, state, created, updated, unchanged, refused, ...run }) => ({
    ...{ id, target, state, created, updated, unchanged, refused },
    title: targetTitle(words, target),
    personName: names.get(run.personId) ?? '',
    createdAt: run.createdAt.toISOString(),
  }))
}

/** 导入记录. */
export async function listImports(ctx: Ctx, input: History): Promise<OutputOf<Endpoints['listImports']>> {
  const { rows, total } = await listRuns(ctx, filterOf(ctx, input), rowWindow(input))
  return { total, rows: await shownImportRuns(ctx, rows) }
}

/** All of them, batch by batch. */
export const allImportRuns = (ctx: Ctx, input: History) => everyRun(ctx, filterOf(ctx, input))
