import { ItemFacts } from '#contracts/item'
import { t, word } from '../../kit/text.ts'
import type { FactField, FactName } from './facts.ts'

/** Name of a fact. */
export const factName = (name: string): string => word('item:field', name)

interface Listed {
  readonly enum?: readonly string[]
  readonly items?: Listed
  readonly anyOf?: readonly Listed[]
}

/** Words that a fact may have, as the contract lists them. */
export function wordsOf(name: FactName): readonly string[] {
  const facts = ItemFacts.properties
  const read = (schema: Listed): readonly string[] =>
    schema.enum ?? (schema.items ? read(schema.items) : (schema.anyOf ?? []).flatMap(read))
  return read(facts[name] as unknown as Listed)
}

/** Families of words in the texts of the module, by fact. */
const FAMILIES: Readonly<Partial<Record<string, string>>> = {
  taskType: 'task-type',
  codeStatus: 'code-status',
  projectType: 'project-type',
  useLevel: 'level',
  bodyNature: 'body-nature',
  serviceObjects: 'service-object',
  basisConfidence: 'confidence',
  statutoryUnit: 'period-unit',
  promiseUnit: 'period-unit',
  handleForms: 'handle-form',
  pausableProcedures: 'pause',
  batchSteps: 'batch-step',
  requiredLevel: 'realname-level',
}

/** Name of one of a fact's words. */
export const factWord = (name: string, value: string): string =>
  word(`item:label.${FAMILIES[name] ?? name}`, value)

/** Value of a fact in words; empty where nothing is filled in. */
export function factText({ name, kind }: Pick<FactField, 'name' | 'kind'>, value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? t('yes') : t('no')
  if (Array.isArray(value))
    return value.map((one) => (kind === 'words' ? factWord(name, String(one)) : String(one))).join('、')
  return kind === 'word' ? factWord(name, String(value)) : String(value)
}
