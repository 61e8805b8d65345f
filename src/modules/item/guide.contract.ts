import { type Static, Type } from 'typebox'
import { endpoint, Fields, Line, Nullable, OneOf, PageQuery, Slug } from '#kernel/contract'
import { ItemCode, ItemFacts } from './facts.schema.ts'
import { Department, GUIDE_RULES, Guide } from './guide.schema.ts'
import { FOUND_BY, FOUND_FIELDS, SERVICE_OBJECTS } from './item.words.ts'
import { GuideSample } from './sample.contract.ts'

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

/** A piece of a text; `hit` where it is what was looked for. */
const TextPart = Fields({ text: Type.String(), hit: Type.Boolean() })

/** An item that was found, and why: each word that was typed with the word of the item. */
export const FoundGuide = Fields({
  ...GuideRow.properties,
  why: Type.Array(
    Fields({
      kind: OneOf(...FOUND_BY),
      typed: Type.String(),
      found: Type.String(),
      /** The word of the list of bywords that lies between. */
      via: Nullable(Type.String()),
      fields: Type.Array(OneOf(...FOUND_FIELDS)),
    }),
  ),
  nameParts: Type.Array(TextPart),
  /** Where the name does not have the words, a passage that does. */
  excerptParts: Nullable(Type.Array(TextPart)),
})
/** An item that was found, and why. */
export type FoundGuide = Static<typeof FoundGuide>

const Counts = Type.Array(Fields({ value: Type.String(), count: Count }))

/** A service of a scene that is not an item of the catalogue. */
export const OtherService = Fields({
  unitCode: Line(100),
  /** Null for a body that is no unit of the government, such as `BANK`. */
  unitName: Nullable(Line(200)),
  name: Line(200),
  nature: Line(100),
})

/** 主题 that items are grouped by: `value` is the same in every language, `name` is what people read. */
const Theme = Fields({ value: Line(100), name: Line(100) })

/** 一件事 or a stage of 并联审批, with those of its members that are in force. */
export const Scene = Fields({
  code: Line(50),
  name: Line(200),
  theme: Theme,
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
    summary: '查找办事指南：全文、拼音、首字母、俗称和可能的笔误，并说明为什么找到',
    input: Fields({
      government: Slug,
      text: Type.Optional(Type.String({ maxLength: 100 })),
      department: Type.Optional(Line(50)),
      serviceObject: Type.Optional(OneOf(...SERVICE_OBJECTS)),
      scene: Type.Optional(Line(50)),
      theme: Type.Optional(Line(100)),
      ...PageQuery,
    }),
    output: Fields({
      rows: Type.Array(FoundGuide),
      total: Count,
      /** For each value how many items are left with it, beside what else is chosen. */
      facets: Fields({ department: Counts, serviceObject: Counts, theme: Counts, scene: Counts }),
      /** Words that no item has. */
      unknown: Type.Array(Type.String()),
    }),
  }),
  suggestGuides: endpoint({
    method: 'GET',
    path: '/item/:government/suggestions',
    permission: 'item.guide.read',
    summary: '查找框下的提示：事项名称、别名和俗称',
    input: OfGovernment,
    output: Fields({
      rows: Type.Array(Fields({ name: Line(200), also: Type.Array(Type.String()) })),
      words: Type.Array(Type.String()),
    }),
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
      /** 空白表, 示例样表 of its materials. */
      samples: Type.Array(GuideSample),
      scenes: Type.Array(Fields({ code: Line(50), name: Line(200) })),
      /** Oddities of the codes; `key` is a message key. */
      warnings: Type.Array(Fields({ field: Type.String(), key: Type.String() })),
    }),
  }),
  judgeEligibility: endpoint({
    method: 'GET',
    path: '/item/:government/guides/:code/eligibility',
    permission: 'item.guide.read',
    summary: '我能不能办：按事项的问题逐一回答，答案不保存',
    input: Fields({
      government: Slug,
      code: ItemCode,
      /** One letter for each question: y, n, u (not sure), or - where it is not asked. */
      answers: Type.Optional(Type.String({ pattern: '^[ynu-]{0,12}$' })),
    }),
    output: Fields({
      name: fact.name,
      department: Department,
      contact: fact.contact,
      address: fact.address,
      questions: Count,
      answered: Type.Array(
        Fields({ number: Count, question: Type.String(), answer: OneOf('yes', 'no', 'unsure') }),
      ),
      result: Fields({
        kind: OneOf('asking', 'yes', 'no', 'ask'),
        asking: Nullable(Fields({ number: Count, question: Type.String(), hint: Nullable(Type.String()) })),
        reasons: Type.Array(
          Fields({ question: Type.String(), reason: Type.String(), advice: Nullable(Type.String()) }),
        ),
        /** Questions whose answer is not known. */
        unsure: Type.Array(Type.String()),
      }),
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
  listThemes: endpoint({
    method: 'GET',
    path: '/item/:government/themes',
    permission: 'item.guide.read',
    summary: '有事项的主题及其事项数',
    input: OfGovernment,
    output: Fields({ rows: Type.Array(Fields({ ...Theme.properties, items: Count })) }),
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
