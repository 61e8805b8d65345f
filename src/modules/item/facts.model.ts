import { type CodeIssue, inspectItemCode } from '#kernel/codes'
import type { FieldIssue } from '#kernel/errors'
import { formIssues } from '#kernel/form'
import { misplacedQuestions } from './eligibility.model.ts'
import type { ItemFacts } from './facts.schema.ts'
import { factsContradict } from './item.errors.ts'
import type { Mark } from './item.words.ts'
import type { MaterialFacts } from './material.schema.ts'
import { isImmediate, notLonger, promiseOf, statutoryOf } from './period.model.ts'

/** A material that the form meets needs a form, and one form makes one document. */
function fromFormProblems(facts: ItemFacts, materials: readonly MaterialFacts[]): string[] {
  const made = materials.filter(({ fromForm }) => fromForm).length
  if (made > 1) return ['from-form-twice']
  return made > 0 && facts.formPages.length === 0 ? ['from-form-without-form'] : []
}

/** A part of the content that contradicts another part or the law. Message keys: `refusal.facts.…`. */
export function contradictions(facts: ItemFacts, materials: readonly MaterialFacts[]): FieldIssue[] {
  const found: FieldIssue[] = []
  const add = (field: string, name: string) => found.push({ field, code: `item.facts.${name}` })
  const promise = promiseOf(facts)
  if (!notLonger(promise, statutoryOf(facts))) add('promiseDays', 'promise-longer')
  if (facts.projectType === '1' && !isImmediate(promise)) add('promiseDays', 'immediate-takes-days')
  if (facts.isFee && facts.feeBasis === null && facts.fees.length === 0) add('feeBasis', 'fee-without-basis')
  if (!facts.isFee && facts.fees.length > 0) add('isFee', 'fees-but-free')
  if (facts.materialsListed && materials.length === 0) add('materials', 'materials-missing')
  if (!facts.materialsListed && materials.length > 0) add('materials', 'materials-unlisted')
  if (facts.materialsListed && facts.materialsExpected !== null)
    add('materialsExpected', 'expected-but-listed')
  if (materials.some(({ seq }, index) => seq !== index + 1)) add('materials', 'materials-order')
  for (const problem of fromFormProblems(facts, materials)) add('materials', problem)
  if (misplacedQuestions(facts.eligibility).length > 0) add('eligibility', 'eligibility-order')
  for (const { path, code } of formIssues(facts.formPages))
    found.push({ field: `formPages.${path}`, code: `item.form.${code}` })
  return found
}

/** @throws Refusal `item.facts-contradict` naming each field */
export function demandConsistent(facts: ItemFacts, materials: readonly MaterialFacts[]): void {
  const found = contradictions(facts, materials)
  if (found.length > 0) throw factsContradict({}, found)
}

/** Something odd about a code: shown, never a reason to refuse. `key` is a message key with its namespace. */
export interface CodeWarning {
  readonly field: 'code' | 'implementationCode' | 'businessCode'
  readonly key: `codes:${CodeIssue}` | `item:warning.${string}`
}

type Codes = Pick<ItemFacts, 'taskType' | 'implementationCode' | 'businessCode' | 'useLevel'>

/** What is odd about the codes of an item (GB/T 39554): check digits, lengths, and parts that disagree. */
export function codeWarnings(code: string, facts: Codes): CodeWarning[] {
  const basic = inspectItemCode(code)
  return [
    ...basic.warnings.map((issue): CodeWarning => ({ field: 'code', key: `codes:${issue}` })),
    ...(basic.type !== null && basic.type !== facts.taskType
      ? [{ field: 'code', key: 'item:warning.code-type' } as const]
      : []),
    ...longCodeWarnings(code, facts, 'implementationCode', 'implementation'),
    ...longCodeWarnings(code, facts, 'businessCode', 'business'),
  ]
}

function longCodeWarnings(
  code: string,
  facts: Codes,
  field: 'implementationCode' | 'businessCode',
  scheme: 'implementation' | 'business',
): CodeWarning[] {
  const text = facts[field]
  if (text === null) return []
  const reading = inspectItemCode(text)
  const found = reading.warnings.map((issue): CodeWarning => ({ field, key: `codes:${issue}` }))
  if (reading.scheme !== scheme) found.push({ field, key: 'item:warning.code-scheme' })
  if (reading.basic !== null && reading.basic !== code) found.push({ field, key: 'item:warning.code-basic' })
  if (reading.level !== null && facts.useLevel !== null && reading.level !== facts.useLevel) {
    found.push({ field, key: 'item:warning.code-level' })
  }
  return found
}

/** What of this content is not certain and has to be said wherever it is shown. */
export function marksOf(facts: ItemFacts, materials: readonly MaterialFacts[]): Mark[] {
  const marks: readonly (readonly [Mark, boolean])[] = [
    ['code-illustrative', facts.codeStatus === 'illustrative'],
    ['promise-illustrative', facts.promiseIllustrative],
    ['basis-unchecked', facts.basisConfidence !== 'verified'],
    ['necessity-illustrative', materials.some((material) => material.necessityIllustrative)],
    ['materials-unlisted', !facts.materialsListed],
  ]
  return marks.filter(([, applies]) => applies).map(([mark]) => mark)
}
