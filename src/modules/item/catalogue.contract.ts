import { type Static, Type } from 'typebox'
import { endpoint, Fields, Id, Instant, Nullable, OneOf, PageOf, PageQuery, Prose } from '#kernel/contract'
import { ItemCode, ItemFacts } from './facts.schema.ts'
import { Department } from './guide.schema.ts'
import { MARKS, TASK_TYPES, VERSION_STATES } from './item.words.ts'
import { Material, MaterialFacts } from './material.schema.ts'

const State = OneOf(...VERSION_STATES)
const Who = Nullable(Type.String())
const When = Nullable(Instant)
const Ordinal = Type.Integer({ minimum: 1 })
const Materials = Type.Array(MaterialFacts, { maxItems: 100 })
const OfVersion = Fields({ versionId: Id })

/** What the caller may do with a version now. */
export const ABILITIES = ['edit', 'submit', 'return', 'examine', 'enforce', 'retire', 'start-draft'] as const

/** A version in a history. `…By` are references to people, not names. */
export const VersionLine = Fields({
  id: Id,
  number: Ordinal,
  state: State,
  origin: OneOf('import', 'hand'),
  name: ItemFacts.properties.name,
  createdBy: Type.String(),
  createdAt: Instant,
  editedBy: Type.String(),
  editedAt: Instant,
  submittedBy: Who,
  submittedAt: When,
  examinedBy: Who,
  examinedAt: When,
  inForceBy: Who,
  inForceAt: When,
  retiredBy: Who,
  retiredAt: When,
  retireReason: Nullable(Type.String()),
})
/** A version in a history. */
export type VersionLine = Static<typeof VersionLine>

/** An item in the staff's list: its version in force or, where there is none, its newest. */
export const ItemRow = Fields({
  id: Id,
  code: ItemCode,
  codeStatus: ItemFacts.properties.codeStatus,
  name: ItemFacts.properties.name,
  department: Department,
  taskType: ItemFacts.properties.taskType,
  projectType: ItemFacts.properties.projectType,
  state: State,
  number: Ordinal,
  /** Newer version on its way, if any: a draft, one submitted for examination, or an examined one. */
  open: Nullable(Fields({ id: Id, state: OneOf('draft', 'submitted', 'examined') })),
})
/** An item in the staff's list. */
export type ItemRow = Static<typeof ItemRow>

/** What the caller may do. */
export type Ability = (typeof ABILITIES)[number]

const Warning = Fields({ field: Type.String(), key: Type.String() })

export const catalogueEndpoints = {
  listItems: endpoint({
    method: 'GET',
    path: '/item/items',
    permission: 'item.item.read',
    summary: '事项目录',
    input: Fields({
      text: Type.Optional(Type.String({ maxLength: 100 })),
      unitId: Type.Optional(Id),
      state: Type.Optional(State),
      taskType: Type.Optional(OneOf(...TASK_TYPES)),
      ...PageQuery,
    }),
    output: PageOf(ItemRow),
  }),
  readItem: endpoint({
    method: 'GET',
    path: '/item/items/:itemId',
    permission: 'item.item.read',
    summary: '事项及其各版本',
    input: Fields({ itemId: Id }),
    output: Fields({
      id: Id,
      code: ItemCode,
      department: Department,
      inForceId: Nullable(Id),
      versions: Type.Array(VersionLine),
      abilities: Type.Array(OneOf(...ABILITIES)),
    }),
  }),
  readVersion: endpoint({
    method: 'GET',
    path: '/item/versions/:versionId',
    permission: 'item.item.read',
    summary: '事项版本的全部内容',
    input: OfVersion,
    output: Fields({
      itemId: Id,
      code: ItemCode,
      department: Department,
      edition: Ordinal,
      version: VersionLine,
      facts: ItemFacts,
      materials: Type.Array(Material),
      marks: Type.Array(OneOf(...MARKS)),
      /** Oddities of the codes; `key` is a message key. */
      warnings: Type.Array(Warning),
      abilities: Type.Array(OneOf(...ABILITIES)),
    }),
  }),
  compareVersions: endpoint({
    method: 'GET',
    path: '/item/versions/:versionId/changes',
    permission: 'item.item.read',
    summary: '与同一事项另一版本的差别',
    input: Fields({ versionId: Id, since: Id }),
    output: Fields({
      changes: Type.Array(
        Fields({
          field: Type.String(),
          /** Place of the material, where one differs. */
          seq: Nullable(Type.Integer()),
          before: Type.Unsafe<string | number | boolean | null | string[]>({}),
          after: Type.Unsafe<string | number | boolean | null | string[]>({}),
        }),
      ),
    }),
  }),
  createItem: endpoint({
    method: 'POST',
    path: '/item/items',
    permission: 'item.item.edit',
    summary: '新增事项，内容为草稿',
    input: Fields({ code: ItemCode, facts: ItemFacts, materials: Materials }),
    output: Fields({ itemId: Id, versionId: Id }),
  }),
  startDraft: endpoint({
    method: 'POST',
    path: '/item/items/:itemId/drafts',
    permission: 'item.item.edit',
    summary: '以最新版本的内容起草新版本',
    input: Fields({ itemId: Id }),
    output: Fields({ versionId: Id }),
  }),
  editDraft: endpoint({
    method: 'PUT',
    path: '/item/versions/:versionId',
    permission: 'item.item.edit',
    summary: '修改草稿',
    input: Fields({ versionId: Id, edition: Ordinal, facts: ItemFacts, materials: Materials }),
    output: Fields({ edition: Ordinal }),
  }),
  submitVersion: endpoint({
    method: 'POST',
    path: '/item/versions/:versionId/submit',
    permission: 'item.item.edit',
    summary: '草稿送审',
    input: OfVersion,
    output: Fields({ state: State }),
  }),
  returnVersion: endpoint({
    method: 'POST',
    path: '/item/versions/:versionId/return',
    permission: 'item.item.publish',
    summary: '退回修改',
    input: OfVersion,
    output: Fields({ state: State }),
  }),
  examineVersion: endpoint({
    method: 'POST',
    path: '/item/versions/:versionId/examine',
    permission: 'item.item.publish',
    summary: '审核通过',
    input: OfVersion,
    output: Fields({ state: State }),
  }),
  enforceVersion: endpoint({
    method: 'POST',
    path: '/item/versions/:versionId/enforce',
    permission: 'item.item.publish',
    summary: '版本实施，原版本停用',
    input: OfVersion,
    output: Fields({ state: State }),
  }),
  retireItem: endpoint({
    method: 'POST',
    path: '/item/items/:itemId/retire',
    permission: 'item.item.publish',
    summary: '停用事项',
    input: Fields({ itemId: Id, reason: Prose(500) }),
    output: Fields({ state: State }),
  }),
}
