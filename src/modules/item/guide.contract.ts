import { type Static, Type } from 'typebox'
import { endpoint, Fields, Line, Nullable, OneOf, PageOf, PageQuery, Slug } from '#kernel/contract'
import { ItemCode, ItemFacts } from './facts.schema.ts'
import { Department, GUIDE_RULES, Guide } from './guide.schema.ts'
import { SERVICE_OBJECTS } from './item.words.ts'

const { properties: fact } = ItemFacts
const Count = Type.Integer({ minimum: 0 })
const OfGovernment = Fields({ government: Slug })

/** An item in the public's list. */
export const GuideRow = Fields({
  code: ItemCode,
  codeStatus: fact.codeStatus,
  name: fact.name,
  department: Department,
  serviceObjects: fact.serviceObjects,
  projectType: fact.projectType,
  statutoryDays: fact.statutoryDays,
  statutoryUnit: fact.statutoryUnit,
  promiseDays: fact.promiseDays,
  promiseUnit: fact.promiseUnit,
  promiseIllustrative: fact.promiseIllustrative,
  isFee: fact.isFee,
  pledgeAllowed: fact.pledgeAllowed,
})
/** An item in the public's list. */
export type GuideRow = Static<typeof GuideRow>

/** A service of a scene that is not an item of the catalogue. */
export const OtherService = Fields({
  unitCode: Line(100),
  /** Null for a body that is no unit of the government, such as `BANK`. */
  unitName: Nullable(Line(200)),
  name: Line(200),
  nature: Line(100),
})

/** 一件事 or a stage of 并联审批, with those of its members that are in force. */
export const Scene = Fields({
  code: Line(50),
  name: Line(200),
  theme: Line(50),
  lead: Department,
  members: Type.Array(Fields({ code: ItemCode, name: fact.name })),
  /** Codes of members that have to be done first. */
  serialFirst: Type.Array(ItemCode),
  otherServices: Type.Array(OtherService),
  /** Working days; 0 where no joint period applies. */
  jointLimitDays: Count,
  jointPromiseDays: Count,
  jointIllustrative: Type.Boolean(),
  basis: Type.String(),
})
/** 一件事 or a stage of 并联审批. */
export type Scene = Static<typeof Scene>

/** A rule of law that a guide points to. */
const LawRule = Fields({
  id: OneOf(...GUIDE_RULES),
  law: Type.String(),
  article: Type.String(),
  days: Type.Integer(),
  unit: OneOf('workday', 'natural', 'half-day', 'hour', 'natural-hour'),
})

export const guideEndpoints = {
  searchGuides: endpoint({
    method: 'GET',
    path: '/item/:government/guides',
    permission: 'item.guide.read',
    summary: '查找办事指南：名称、部门、依据中的文字',
    input: Fields({
      government: Slug,
      text: Type.Optional(Type.String({ maxLength: 100 })),
      department: Type.Optional(Line(50)),
      serviceObject: Type.Optional(OneOf(...SERVICE_OBJECTS)),
      scene: Type.Optional(Line(50)),
      theme: Type.Optional(Line(50)),
      ...PageQuery,
    }),
    output: PageOf(GuideRow),
  }),
  readGuide: endpoint({
    method: 'GET',
    path: '/item/:government/guides/:code',
    permission: 'item.guide.read',
    summary: '办事指南',
    input: Fields({ government: Slug, code: ItemCode }),
    output: Fields({
      guide: Guide,
      rules: Type.Array(LawRule),
      scenes: Type.Array(Fields({ code: Line(50), name: Line(200) })),
      /** Oddities of the codes; `key` is a message key. */
      warnings: Type.Array(Fields({ field: Type.String(), key: Type.String() })),
    }),
  }),
  listDepartments: endpoint({
    method: 'GET',
    path: '/item/:government/departments',
    permission: 'item.guide.read',
    summary: '有实施事项的部门及其事项数',
    input: OfGovernment,
    output: Fields({ rows: Type.Array(Fields({ ...Department.properties, items: Count })) }),
  }),
  listScenes: endpoint({
    method: 'GET',
    path: '/item/:government/scenes',
    permission: 'item.guide.read',
    summary: '一件事与并联审批主题',
    input: OfGovernment,
    output: Fields({ rows: Type.Array(Scene) }),
  }),
}
