import type { ItemFacts } from '../facts.schema.ts'
import { BODY_NATURES, HANDLE_FORMS, LEVELS, PROJECT_TYPES, TASK_TYPES } from '../item.words.ts'
import { flag, integer, list, oneOf, optionalText, orElse, orNull, type Reader, text, word } from './cell.ts'
import { fees } from './fee-cell.ts'

/** 实名等级 of an item whose list says none: a phone that was proven. */
const DEFAULT_LEVEL: ItemFacts['requiredLevel'] = 'phone'

/** A column of `items.csv` that fills one field of the item. */
export interface ItemColumn {
  readonly column: string
  readonly field: keyof ItemFacts
  readonly read: Reader<unknown>
}

const column = <F extends keyof ItemFacts>(
  name: string,
  field: F,
  read: Reader<ItemFacts[F]>,
): ItemColumn => ({
  column: name,
  field,
  read,
})

const CODE_STATUS = { 正式: 'official', 已见公开样本: 'published-sample', 结构示意: 'illustrative' } as const
const CONFIDENCE = { 已核对: 'verified', 高: 'high', 中: 'medium' } as const
const UNIT = { 工作日: 'workday', 自然日: 'natural', 即办: 'immediate' } as const
const SERVICE_OBJECT = {
  自然人: 'person',
  企业法人: 'company',
  事业法人: 'public-institution',
  社会组织法人: 'social-legal-person',
  机关法人: 'agency',
  个体工商户: 'sole-trader',
  集体经济组织: 'collective',
  社会组织: 'social-organisation',
} as const
const REALNAME = { 自报: 'declared', 手机核实: 'phone', 窗口核验: 'window', 权威核验: 'authority' } as const
const PAUSE = {
  听证: 'hearing',
  招标: 'tender',
  拍卖: 'auction',
  检验: 'inspection',
  检测: 'test',
  检疫: 'quarantine',
  鉴定: 'appraisal',
  专家评审: 'expert-review',
} as const

const BATCH = { 受理: 'accept', 决定: 'decide' } as const

/** Columns that every list of items has. */
export const REQUIRED_COLUMNS: readonly ItemColumn[] = [
  column('code_status', 'codeStatus', word(CODE_STATUS)),
  column('name', 'name', text),
  column('task_type', 'taskType', oneOf(TASK_TYPES, 'task-type')),
  column('legal_basis', 'legalBasis', text),
  column('basis_confidence', 'basisConfidence', word(CONFIDENCE)),
  column('accept_condition', 'acceptCondition', text),
  column('statutory_days', 'statutoryDays', integer),
  column('statutory_unit', 'statutoryUnit', word(UNIT)),
  column('promise_days', 'promiseDays', integer),
  column('promise_illustrative', 'promiseIllustrative', flag),
  column('project_type', 'projectType', oneOf(PROJECT_TYPES, 'project-type')),
  column('service_object', 'serviceObjects', list(word(SERVICE_OBJECT))),
  column('is_fee', 'isFee', flag),
  column('fee_basis', 'feeBasis', optionalText),
  column('result_name', 'resultName', text),
  column('special_procedures', 'specialProcedures', list(text)),
  column('pausable_procedures', 'pausableProcedures', list(word(PAUSE))),
  column('pledge_allowed', 'pledgeAllowed', flag),
  column('materials_listed', 'materialsListed', flag),
  column('note', 'note', optionalText),
]

const perhaps = orNull(flag)

/** Columns that a list may have besides, under their names in the national tables. */
export const OPTIONAL_COLUMNS: readonly ItemColumn[] = [
  column('promise_unit', 'promiseUnit', word(UNIT)),
  column('fees', 'fees', fees),
  column('batch_steps', 'batchSteps', orElse([], list(word(BATCH)))),
  column('person_topics', 'personTopics', list(text)),
  column('body_topics', 'bodyTopics', list(text)),
  column('real_name_level', 'requiredLevel', orElse(DEFAULT_LEVEL, word(REALNAME))),
  column('task_code', 'implementationCode', optionalText),
  column('task_handle_item', 'businessCode', optionalText),
  column('local_catalog_code', 'localCatalogCode', optionalText),
  column('local_task_code', 'localCode', optionalText),
  column('use_level', 'useLevel', orNull(oneOf(LEVELS, 'level'))),
  column('power_source', 'powerSource', optionalText),
  column('dept_type', 'bodyNature', orNull(oneOf(BODY_NATURES, 'body-nature'))),
  column('entrust_name', 'entrustedBy', optionalText),
  column('other_dept', 'jointBodies', list(text)),
  column('limit_explain', 'quantityLimit', optionalText),
  column('anticipate_explain', 'statutoryNote', optionalText),
  column('promise_explain', 'promiseNote', optionalText),
  column('result_type', 'resultType', optionalText),
  column('handle_flow', 'handleFlow', optionalText),
  column('handle_type', 'handleForms', list(oneOf(HANDLE_FORMS, 'handle-form'))),
  column('service_type', 'intermediaryService', optionalText),
  column('is_online', 'isOnline', perhaps),
  column('online_handle_depth', 'onlineDepth', optionalText),
  column('handle_area', 'handleArea', optionalText),
  column('is_entry_center', 'inServiceCentre', perhaps),
  column('is_express', 'byExpress', perhaps),
  column('is_pay_online', 'payOnline', perhaps),
  column('is_schedule', 'byAppointment', perhaps),
  column('is_service_terminals', 'onTerminal', perhaps),
  column('is_single_login', 'singleLogin', perhaps),
  column('app_is_single_login', 'appSingleLogin', perhaps),
  column('limit_scene_num', 'visits', orNull(integer)),
  column('transact_addr', 'address', optionalText),
  column('transact_time', 'hours', optionalText),
  column('link_way', 'contact', optionalText),
  column('supervise_way', 'supervision', optionalText),
  column('link_addr', 'onlineUrl', optionalText),
  column('mobile_terminal_url', 'mobileUrl', optionalText),
  column('plan_effective_date', 'planEffectiveOn', optionalText),
  column('plan_cancel_date', 'planCancelOn', optionalText),
]

/** What a new item says of the fields that its list does not have: nothing, and the usual 实名等级. */
export const BLANK_FACTS = {
  requiredLevel: DEFAULT_LEVEL,
  batchSteps: [],
  implementationCode: null,
  businessCode: null,
  localCatalogCode: null,
  localCode: null,
  useLevel: null,
  powerSource: null,
  bodyNature: null,
  entrustedBy: null,
  jointBodies: [],
  quantityLimit: null,
  statutoryNote: null,
  promiseNote: null,
  fees: [],
  resultType: null,
  handleFlow: null,
  handleForms: [],
  intermediaryService: null,
  isOnline: null,
  onlineDepth: null,
  handleArea: null,
  inServiceCentre: null,
  byExpress: null,
  payOnline: null,
  byAppointment: null,
  onTerminal: null,
  singleLogin: null,
  appSingleLogin: null,
  visits: null,
  address: null,
  hours: null,
  contact: null,
  supervision: null,
  onlineUrl: null,
  mobileUrl: null,
  townCode: null,
  villageCode: null,
  personTopics: [],
  bodyTopics: [],
  planEffectiveOn: null,
  planCancelOn: null,
  questions: [],
  eligibility: [],
  formPages: [],
  formNote: null,
} satisfies Partial<ItemFacts>
