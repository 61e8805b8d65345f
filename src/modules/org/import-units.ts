import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import type { TableRow } from '#kernel/table'
import { findContacts, NO_CONTACT, saveContacts, type UnitContact } from './contact.store.ts'
import { knownDivisions } from './division.store.ts'
import { lockOrganisation } from './government.store.ts'
import { unitChanged } from './org.events.ts'
import { cell, type ImportReport } from './row-check.ts'
import { pathsOf } from './unit.model.ts'
import { listUnits, saveUnits, type Unit } from './unit.store.ts'
import { checkUnitRows, type UnitRow } from './unit-import.model.ts'

/** Units as they were and as the rows ask for them, by id. */
interface Merge {
  readonly before: ReadonlyMap<string, Unit>
  readonly after: readonly Unit[]
}

function merge(units: readonly Unit[], rows: readonly UnitRow[]): Merge {
  const idOf = new Map(units.map((unit) => [unit.code, unit.id]))
  for (const { code } of rows) if (!idOf.has(code)) idOf.set(code, newId())
  const before = new Map(units.map((unit) => [unit.id, unit]))
  const asked = rows.map(({ line: _line, parentCode, contact: _contact, ...row }) => ({
    ...row,
    id: idOf.get(row.code) ?? newId(),
    parentId: parentCode === null ? null : (idOf.get(parentCode) ?? null),
    state: 'active' as const,
  }))
  const merged = new Map<string, Omit<Unit, 'path'>>([
    ...before,
    ...asked.map((unit) => [unit.id, unit] as const),
  ])
  const paths = pathsOf(new Map([...merged].map(([id, unit]) => [id, unit.parentId])))
  return { before, after: [...merged.values()].map((unit) => ({ ...unit, path: paths.get(unit.id) ?? '' })) }
}

const COMPARED = ['name', 'shortName', 'kind', 'division', 'parentId', 'path', 'note'] as const
const differs = (a: Unit, b: Unit): boolean => COMPARED.some((column) => a[column] !== b[column])

/**
 * Takes units from the rows of a table into the tree: new codes are made, known ones changed. Rows that do not fit are left
 * out and reported. The root must be there and may be renamed.
 */
export async function takeUnits(ctx: Ctx, rows: readonly TableRow[], dryRun: boolean): Promise<ImportReport> {
  await lockOrganisation(ctx)
  const units = await listUnits(ctx, { kind: 'all' })
  const codes = new Map(units.map((unit) => [unit.id, unit.code]))
  const { taken, refused } = checkUnitRows(rows, {
    parents: new Map(units.map((unit) => [unit.code, codes.get(unit.parentId ?? '') ?? null])),
    closed: new Set(units.filter((unit) => unit.state === 'closed').map((unit) => unit.code)),
    divisions: await knownDivisions(ctx.tx, [...new Set(rows.map((row) => cell(row, 'division')))]),
  })
  const { before, after } = merge(units, taken)
  const contacts = await changedContacts(ctx, after, taken)
  const created = after.filter((unit) => !before.has(unit.id))
  const updated = after.filter(
    (unit) => before.has(unit.id) && (differs(unit, before.get(unit.id) ?? unit) || contacts.has(unit.id)),
  )
  if (!dryRun) {
    await keep(ctx, created, updated, before)
    await saveContacts(ctx, contacts)
  }
  return {
    dryRun,
    created: created.length,
    updated: updated.length,
    unchanged:
      taken.length - created.length - taken.filter((row) => updated.some((u) => u.code === row.code)).length,
    refused,
  }
}

/** What rows say of units to the public that is not known yet, by unit: with what they leave as it is. */
async function changedContacts(
  ctx: Ctx,
  units: readonly Unit[],
  rows: readonly UnitRow[],
): Promise<Map<string, UnitContact>> {
  const said = rows.filter(({ contact }) => Object.keys(contact).length > 0)
  if (said.length === 0) return new Map()
  const idOf = new Map(units.map(({ code, id }) => [code, id]))
  const known = await findContacts(
    ctx,
    said.map(({ code }) => idOf.get(code) ?? ''),
  )
  const now = said.map(({ code, contact }) => {
    const id = idOf.get(code) ?? ''
    const former = known.get(id) ?? NO_CONTACT
    return [id, former, { ...former, ...contact }] as const
  })
  return new Map(
    now.flatMap(([id, former, contact]) =>
      CONTACT_FIELDS.some((name) => former[name] !== contact[name]) ? [[id, contact] as const] : [],
    ),
  )
}

const CONTACT_FIELDS = ['address', 'phone', 'way', 'reviewBody', 'court'] as const

async function keep(
  ctx: Ctx,
  created: readonly Unit[],
  updated: readonly Unit[],
  before: ReadonlyMap<string, Unit>,
): Promise<void> {
  await saveUnits(ctx, [...created, ...updated])
  for (const { id } of created) emit(ctx, unitChanged, id, { unitId: id, change: 'created' })
  for (const unit of updated) {
    const former = before.get(unit.id) ?? unit
    const change = former.parentId !== unit.parentId ? 'moved' : differs(unit, former) ? 'renamed' : 'contact'
    emit(ctx, unitChanged, unit.id, { unitId: unit.id, change })
  }
}
