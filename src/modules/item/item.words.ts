/** 事项类型 (GB/T 39046): 01 许可 … 10 其他, 20 公共服务. */
export const TASK_TYPES = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20'] as const
/** 行使层级: 1 国家, 2 省, 3 市, 4 县, 5 镇, 6 村, 7 分级管理. */
export const LEVELS = ['1', '2', '3', '4', '5', '6', '7'] as const
/** 实施主体性质: 1 法定, 2 授权, 3 受委托, 9 其他. */
export const BODY_NATURES = ['1', '2', '3', '9'] as const
/** 办件类型: 1 即办, 2 承诺, 9 其他. */
export const PROJECT_TYPES = ['1', '2', '9'] as const
/** 办理形式: 1 窗口, 2 电脑, 3 移动, 4 快递, 9 其他. */
export const HANDLE_FORMS = ['1', '2', '3', '4', '9'] as const
/** 来源渠道: 10 申请人自备, 20 政府部门核发, 99 其他. */
export const SOURCE_TYPES = ['10', '20', '99'] as const

/** 服务对象, in the words that Chinese lists use. */
export const SERVICE_OBJECTS = [
  'person',
  'company',
  'public-institution',
  'social-legal-person',
  'agency',
  'sole-trader',
  'collective',
  'social-organisation',
] as const

/** How certain the 基本编码 is: from the published list, seen in a published sample, or only well-formed. */
export const CODE_STATUSES = ['official', 'published-sample', 'illustrative'] as const
/** How certain the legal basis is: checked by the legal office, high, or medium. */
export const CONFIDENCES = ['verified', 'high', 'medium'] as const
/** Units of a period, as in the rules of `#kernel/clock`; `immediate` is 即办. */
export const PERIOD_UNITS = ['workday', 'natural', 'immediate'] as const
/** Grounds that stop the clock (行政许可法 §45), as in the rule `PERMIT.DECIDE`. */
export const PAUSE_GROUNDS = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'test',
  'quarantine',
  'appraisal',
  'expert-review',
] as const

/** Steps that an item may allow to be done in batches. */
export const BATCH_STEPS = ['accept', 'decide'] as const

/** 必要 or 容缺. */
export const NECESSITIES = ['required', 'deferrable'] as const
/** 原件, 复印件 or 电子. */
export const MATERIAL_FORMS = ['original', 'copy', 'electronic'] as const

/** What lists of guides are narrowed by. */
export const GUIDE_FACETS = ['department', 'serviceObject', 'theme', 'scene'] as const
/** What lists of guides are narrowed by. */
export type GuideFacet = (typeof GUIDE_FACETS)[number]

/** Parts of an item in which words are found. */
export const FOUND_FIELDS = [
  'name',
  'alias',
  'scene',
  'department',
  'material',
  'guide',
  'basis',
  'code',
] as const
/** Part of an item in which a word is found. */
export type FoundField = (typeof FOUND_FIELDS)[number]

/** How a word that was typed and a word of an item came together, as `#kernel/search` names it. */
export const FOUND_BY = ['text', 'pinyin', 'initials', 'spelling', 'synonym', 'typo'] as const

/** States of a version. A draft that was submitted for examination is still a draft, but frozen. */
export const VERSION_STATES = ['draft', 'examined', 'in-force', 'retired'] as const
/** State of a version. */
export type VersionState = (typeof VERSION_STATES)[number]

/** What of a version is not certain and is said wherever it is shown. */
export const MARKS = [
  'code-illustrative',
  'promise-illustrative',
  'basis-unchecked',
  'necessity-illustrative',
  'materials-unlisted',
] as const
/** A mark of uncertainty. */
export type Mark = (typeof MARKS)[number]

/** Languages beside Chinese that texts of the catalogue are kept in. */
export const TRANSLATED_INTO = ['ug', 'ky', 'en'] as const

/** What a text of the catalogue is, in the order in which they are worth translating. */
export const TEXT_KINDS = ['name', 'material', 'department', 'scene', 'guide', 'question', 'form'] as const
/** What a text of the catalogue is. */
export type TextKind = (typeof TEXT_KINDS)[number]

/** Where the translation of a text stands: not there, read by no native speaker yet, or found right. */
export const TRANSLATION_STATES = ['missing', 'waiting', 'reviewed'] as const
/** Where the translation of a text stands. */
export type TranslationState = (typeof TRANSLATION_STATES)[number]
