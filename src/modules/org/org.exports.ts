import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { listExport, pagesOf, wholeOf } from '#kernel/table'
import { listPeople } from './list-people.ts'
import { orgContract } from './org.contract.ts'
import { permissionMatrix } from './permission-matrix.ts'
import { reachOf } from './reach.model.ts'
import { listUnits } from './unit.store.ts'
import { viewOf } from './unit.view.ts'
import { UNIT_KINDS } from './unit-kind.ts'

const { endpoints } = orgContract

/** 工作人员 of the units within reach. */
listExport(pagesOf(endpoints.listPeople, listPeople), {
  name: 'org.people',
  endpoint: endpoints.listPeople,
  personal: true,
  columns: [
    { name: 'employee_no', read: (row) => row.employeeNo, width: 12 },
    { name: 'name', read: (row) => row.name, width: 14 },
    {
      name: 'positions',
      read: (row) => row.positions.map(({ unitName, title }) => `${unitName} ${title}`).join('；'),
      width: 50,
    },
    { name: 'state', read: (row, words) => words(`org:person-state.${row.state}`), width: 8 },
  ],
})

/** Units within reach, each with the code of the one above, as an import takes them. */
async function unitRows(ctx: Ctx, input: InputOf<typeof endpoints.listUnits>) {
  const units = (await listUnits(ctx, reachOf(ctx.actor, 'org.unit.read'), input)).map(viewOf)
  const codes = new Map(units.map(({ id, code }) => [id, code]))
  return units.map((unit) => ({ ...unit, parentCode: codes.get(unit.parentId ?? '') ?? '' }))
}

listExport(wholeOf(endpoints.listUnits, unitRows), {
  name: 'org.units',
  endpoint: endpoints.listUnits,
  personal: false,
  columns: [
    { name: 'code', read: (row) => row.code, width: 16 },
    { name: 'name', read: (row) => row.name, width: 30 },
    { name: 'short_name', read: (row) => row.shortName, width: 16 },
    { name: 'kind', read: (row) => UNIT_KINDS[row.kind], width: 14 },
    { name: 'division', read: (row) => row.divisionCode, width: 14 },
    { name: 'parent', read: (row) => row.parentCode, width: 16 },
    { name: 'state', read: (row, words) => words(`org:unit-state.${row.state}`), width: 8 },
  ],
})

/** 权限表: who holds each permission, and how far. */
listExport(wholeOf(endpoints.permissionMatrix, permissionMatrix), {
  name: 'org.permissions',
  endpoint: endpoints.permissionMatrix,
  personal: false,
  columns: [
    { name: 'permission', read: (row) => row.permission, width: 30 },
    { name: 'title', read: (row) => row.title, width: 40 },
    {
      name: 'holders',
      read: (row, words) =>
        row.holders
          .filter((holder) => holder !== 'role')
          .map((holder) => words(`org:holder.${holder}`))
          .join('、'),
      width: 16,
    },
    {
      name: 'roles',
      read: (row, words) =>
        row.roles.map(({ code, scope }) => `${code}（${words(`org:scope.${scope}`)}）`).join('、'),
      width: 60,
    },
  ],
})
