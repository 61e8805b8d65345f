import type { VersionView } from './api.ts'

/** What the 实施清单 says of an item. */
export type Facts = VersionView['facts']
/** Name of one fact. */
export type FactName = keyof Facts

/** How a fact is shown and written. `line` and `prose` are texts, `names` a list of texts, `words` several of a list. */
export type FactKind =
  | 'line'
  | 'prose'
  | 'number'
  | 'day'
  | 'switch'
  | 'tristate'
  | 'word'
  | 'words'
  | 'names'

/** One fact of a group. */
export interface FactField {
  readonly name: FactName
  readonly kind: FactKind
  /** May stand empty (null). */
  readonly optional?: boolean
}

/** Facts that belong together, under a heading. */
export interface FactGroup {
  readonly key: 'identity' | 'who' | 'basis' | 'period' | 'fee' | 'process' | 'access' | 'catalogue'
  readonly fields: readonly FactField[]
}

const some = (kind: FactKind, ...names: FactName[]): FactField[] => names.map((name) => ({ name, kind }))
const maybe = (kind: FactKind, ...names: FactName[]): FactField[] =>
  names.map((name) => ({ name, kind, optional: true }))

/**
 * Every fact of an item once, in the order of the national 实施清单. Page, form and comparison all read this list.
 * Fees, questions and materials are lists of their own.
 */
export const FACT_GROUPS: readonly FactGroup[] = [
  {
    key: 'identity',
    fields: [
      ...some('line', 'name'),
      ...some('word', 'taskType', 'codeStatus', 'projectType'),
      ...maybe('word', 'useLevel', 'bodyNature'),
      ...maybe('line', 'entrustedBy', 'powerSource'),
      ...some('names', 'jointBodies'),
      ...maybe('line', 'implementationCode', 'businessCode', 'localCatalogCode', 'localCode'),
    ],
  },
  {
    key: 'who',
    fields: [
      ...some('words', 'serviceObjects'),
      ...some('prose', 'acceptCondition'),
      ...maybe('prose', 'quantityLimit'),
    ],
  },
  { key: 'basis', fields: [...some('prose', 'legalBasis'), ...some('word', 'basisConfidence')] },
  {
    key: 'period',
    fields: [
      ...some('number', 'statutoryDays'),
      ...some('word', 'statutoryUnit'),
      ...maybe('prose', 'statutoryNote'),
      ...some('number', 'promiseDays'),
      ...some('word', 'promiseUnit'),
      ...maybe('prose', 'promiseNote'),
      ...some('switch', 'promiseIllustrative'),
    ],
  },
  {
    key: 'fee',
    fields: [
      ...some('switch', 'isFee'),
      ...maybe('prose', 'feeBasis'),
      ...some('line', 'resultName'),
      ...maybe('line', 'resultType'),
    ],
  },
  {
    key: 'process',
    fields: [
      ...maybe('prose', 'handleFlow'),
      ...some('words', 'handleForms', 'pausableProcedures', 'batchSteps'),
      ...some('names', 'specialProcedures'),
      ...some('switch', 'pledgeAllowed'),
      ...some('word', 'requiredLevel'),
      ...maybe('prose', 'intermediaryService', 'formNote'),
    ],
  },
  {
    key: 'access',
    fields: [
      ...maybe('prose', 'address', 'hours', 'contact', 'supervision'),
      ...maybe('number', 'visits'),
      ...maybe(
        'tristate',
        'isOnline',
        'inServiceCentre',
        'byExpress',
        'payOnline',
        'byAppointment',
        'onTerminal',
        'singleLogin',
        'appSingleLogin',
      ),
      ...maybe('line', 'onlineDepth', 'handleArea', 'onlineUrl', 'mobileUrl', 'townCode', 'villageCode'),
    ],
  },
  {
    key: 'catalogue',
    fields: [
      ...some('names', 'personTopics', 'bodyTopics'),
      ...maybe('day', 'planEffectiveOn', 'planCancelOn'),
      ...some('switch', 'materialsListed'),
      ...maybe('number', 'materialsExpected'),
      ...maybe('prose', 'note'),
    ],
  },
]

/** Facts by name. */
export const FACT_FIELDS: ReadonlyMap<string, FactField> = new Map(
  FACT_GROUPS.flatMap(({ fields }) => fields).map((field) => [field.name, field]),
)
