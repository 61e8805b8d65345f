import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { listExport, shown, shownMoment, type Words, whole } from '#kernel/table'
import { everyDivision } from './division.store.ts'
import { listDelegations } from './list-delegations.ts'
import { allPeople, shownPeople } from './list-people.ts'
import { roleChanges } from './list-role-changes.ts'
import { orgContract } from './org.contract.ts'
import { permissionMatrix } from './permission-matrix.ts'
import { reachOf } from './reach.model.ts'
import { listRoles } from './role.store.ts'
import { listUnits } from './unit.store.ts'
import { viewOf } from './unit.view.ts'
import { UNIT_KINDS } from './unit-kind.ts'

const { endpoints } = orgContract

/** 工作人员 of the units within reach. */
listExport(shown(allPeople, shownPeople))({
  name: 'org.people',
  endpoint: endpoints.listPeople,
  personal: true,
  columns: [
    ['employee_no', 12, (row) => row.employeeNo],
    ['name', 14],
    ['positions', 50, (row) => row.positions.map(({ unitName, title }) => `${unitName} ${title}`).join('；')],
    ['state', 8, (row, words) => words(`org:person-state.${row.state}`)],
  ],
})

/** Units within reach, each with the code of the one above, as an import takes them. */
async function unitRows(ctx: Ctx, input: InputOf<typeof endpoints.listUnits>) {
  const units = await listUnits(ctx, reachOf(ctx.actor, 'org.unit.read'), input)
  const codes = new Map(units.map(({ id, code }) => [id, code]))
  return units.map((unit) => ({
    ...viewOf(unit),
    note: unit.note,
    parentCode: codes.get(unit.parentId ?? '') ?? '',
  }))
}

listExport(whole(unitRows))({
  name: 'org.units',
  endpoint: endpoints.listUnits,
  personal: false,
  columns: [
    ['code', 16],
    ['name', 30],
    ['short_name', 16, (row) => row.shortName],
    ['kind', 14, (row) => UNIT_KINDS[row.kind]],
    ['division', 14, (row) => row.divisionCode],
    ['parent', 16, (row) => row.parentCode],
    ['note', 30],
    ['state', 8, (row, words) => words(`org:unit-state.${row.state}`)],
  ],
})

const within = (words: Words, text: string, scope: string): string =>
  `${text}（${words(`org:scope.${scope}`)}）`

/** 角色: what each gives, and how far. */
listExport(whole(listRoles))({
  name: 'org.roles',
  endpoint: endpoints.listRoles,
  personal: false,
  columns: [
    ['code', 16],
    ['title', 20],
    ['count', 10, (row) => row.grants.length],
    [
      'grants',
      80,
      (row, words) => row.grants.map(({ permission, scope }) => within(words, permission, scope)).join('、'),
    ],
  ],
})

/** 权限变更记录: who changed which role when, and what that gave and took. */
listExport(whole(roleChanges))({
  name: 'org.role-changes',
  endpoint: endpoints.listRoleChanges,
  personal: true,
  columns: [
    ['at', 18, (row) => shownMoment(row.at)],
    ['who', 12],
    ['behalf', 12],
    ['role', 16, (row) => row.roleTitle],
    ['change', 12, (row, words) => words(`org:role-change.${row.change}`)],
    [
      'added',
      60,
      (row, words) => row.added.map(({ title, scope }) => within(words, title, scope)).join('、'),
    ],
    [
      'removed',
      60,
      (row, words) => row.removed.map(({ title, scope }) => within(words, title, scope)).join('、'),
    ],
  ],
})

/** 权限表: who holds each permission, and how far. */
listExport(whole(permissionMatrix))({
  name: 'org.permissions',
  endpoint: endpoints.permissionMatrix,
  personal: false,
  columns: [
    ['permission', 30],
    ['title', 40],
    [
      'holders',
      16,
      ({ holders }, words) =>
        holders
          .filter((holder) => holder !== 'role')
          .map((holder) => words(`org:holder.${holder}`))
          .join('、'),
    ],
    ['roles', 60, (row, words) => row.roles.map(({ code, scope }) => within(words, code, scope)).join('、')],
  ],
})

/** 行政区划. */
listExport(everyDivision)({
  name: 'org.divisions',
  endpoint: endpoints.listDivisions,
  personal: false,
  columns: [
    ['code', 14],
    ['name', 30],
    ['level', 8],
    ['parent', 14],
  ],
})

/** 委托: what who exports gave and received. */
listExport(whole(listDelegations))({
  name: 'org.delegations',
  endpoint: endpoints.listDelegations,
  personal: true,
  columns: [
    ['giver', 14, ({ giver }) => giver.personName],
    ['giver_position', 24, ({ giver }) => `${giver.unitName} ${giver.title}`],
    ['receiver', 14, ({ receiver }) => receiver.personName],
    ['receiver_position', 24, ({ receiver }) => `${receiver.unitName} ${receiver.title}`],
    ['powers', 50, ({ powers }) => powers.map(({ title }) => title).join('、')],
    ['from', 10, (row) => row.fromDay],
    ['to', 10, (row) => row.toDay],
    ['reason', 30],
    ['state', 8, (row, words) => words(`org:delegation-state.${row.state}`)],
    ['made', 16, (row) => shownMoment(row.madeAt)],
  ],
})
