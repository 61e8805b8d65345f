import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Line, Nullable, OneOf, Slug } from '#kernel/contract'
import { ContactView } from './contact.contract.ts'
import { UNIT_KIND_NAMES } from './unit-kind.ts'

const Kind = OneOf(...UNIT_KIND_NAMES)
const DivisionCode = Type.String({ pattern: '^(00|[1-9][0-9]{5}|[1-9][0-9]{11})$' })
const Code = Type.String({ pattern: '^[A-Z0-9][A-Z0-9-]{1,31}$' })
const State = OneOf('active', 'closed')

/** A unit in the tree. */
export const UnitView = Fields({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  shortName: Type.String(),
  kind: Kind,
  divisionCode: Nullable(Type.String()),
  parentId: Nullable(Id),
  state: State,
})

/** A unit with everything that is known of it, and what the caller may do with it. */
export const UnitDetail = Fields({
  ...UnitView.properties,
  note: Type.String(),
  ...ContactView,
  /** From the root down to the unit above. */
  above: Type.Array(Fields({ id: Id, shortName: Type.String() })),
  abilities: Type.Array(OneOf('create-below', 'rename', 'contact', 'move', 'close', 'appoint')),
})

const Made = Fields({ id: Id })

export const unitContract = contract('org', {
  browseGovernments: endpoint({
    method: 'GET',
    path: '/org/governments',
    permission: 'org.government.browse',
    summary: '本平台上的政府（公开）',
    input: Fields({}),
    output: Type.Array(Fields({ slug: Slug, name: Type.String(), divisionCode: Type.String() })),
  }),
  readGovernment: endpoint({
    method: 'GET',
    path: '/org/:government/name',
    permission: 'org.government.browse',
    summary: '政府的名称，有译文的用所选的语言（公开）',
    input: Fields({ government: Slug }),
    output: Fields({ slug: Slug, name: Type.String() }),
  }),
  browseUnits: endpoint({
    method: 'GET',
    path: '/org/:government/units',
    permission: 'org.government.browse',
    summary: '一个政府的单位名单（公开）',
    input: Fields({ government: Slug }),
    output: Type.Array(Fields({ name: Type.String(), kind: Kind })),
  }),
  listUnits: endpoint({
    method: 'GET',
    path: '/org/units',
    permission: 'org.unit.read',
    summary: '单位树中我能看到的单位，上级在前',
    input: Fields({
      state: Type.Optional(State),
      /** Part of code, name or short name. */
      text: Type.Optional(Type.String({ maxLength: 60 })),
    }),
    output: Type.Array(UnitView),
  }),
  getUnit: endpoint({
    method: 'GET',
    path: '/org/units/:unitId',
    permission: 'org.unit.read',
    summary: '单位详情',
    input: Fields({ unitId: Id }),
    output: UnitDetail,
  }),
  createUnit: endpoint({
    method: 'POST',
    path: '/org/units',
    permission: 'org.unit.manage',
    summary: '新设单位',
    input: Fields({
      code: Code,
      name: Line(100),
      shortName: Line(40),
      kind: Kind,
      divisionCode: Nullable(DivisionCode),
      parentId: Id,
      note: Type.Optional(Type.String({ maxLength: 500 })),
    }),
    output: Made,
  }),
  renameUnit: endpoint({
    method: 'POST',
    path: '/org/units/:unitId/rename',
    permission: 'org.unit.manage',
    summary: '单位更名',
    input: Fields({
      unitId: Id,
      name: Line(100),
      shortName: Line(40),
      note: Type.Optional(Type.String({ maxLength: 500 })),
    }),
    output: UnitView,
  }),
  moveUnit: endpoint({
    method: 'POST',
    path: '/org/units/:unitId/move',
    permission: 'org.unit.manage',
    summary: '把单位连同下级划转到另一上级',
    input: Fields({ unitId: Id, parentId: Id }),
    output: UnitView,
  }),
  closeUnit: endpoint({
    method: 'POST',
    path: '/org/units/:unitId/close',
    permission: 'org.unit.manage',
    summary: '撤销单位（没有在用的下级和任职时）',
    input: Fields({ unitId: Id }),
    output: UnitView,
  }),
})
