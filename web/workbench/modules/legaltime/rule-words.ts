import { t, textOf, word } from '../../kit/text.ts'
import type { Rule } from './api.ts'
import { lawText, lengthText } from './explanation-words.ts'

/** Name of a member of a rule. */
export const memberName = (member: string): string => word('legaltime:member', member)

type Ground = Rule['pause'][number]

function groundText({ ground, article, notice, evidence, endingAct, otherRole }: Ground): string {
  const needs = [
    notice && t('rule.needs-notice'),
    evidence && t('rule.needs-evidence'),
    endingAct && t('rule.needs-ending'),
    otherRole && t('rule.needs-other-role'),
  ].filter((need) => need !== false)
  const name = textOf(`approval:ground.${ground}`) ?? ground
  const whence = article === null ? '' : t('rule.ground-article', { article })
  return `${name}${whence}${needs.length > 0 ? t('rule.needs', { needs: needs.join('、') }) : ''}`
}

function silenceText(silence: Rule['silence']): string {
  if (silence === null) return t('rule.silence-none')
  const effect = word('legaltime:silence', silence.effect)
  return t('rule.silence', { effect, since: word('legaltime:since', silence.since), quote: silence.quote })
}

function extensionText({ extension, unit }: Rule): string {
  if (extension === null) return t('rule.extension-none')
  const by = textOf(`approval:authority.${extension.authority}`) ?? extension.authority
  const text = t('rule.extension', { length: lengthText(unit, extension.length), by })
  return extension.tellReason ? `${text}${t('rule.extension-told')}` : text
}

/** 20个工作日, 倒算30日, 当日. */
export function periodText({ unit, length }: Pick<Rule, 'unit' | 'length'>): string {
  if (length === 0) return t('rule.at-once')
  return length < 0 ? t('rule.backwards', { length: lengthText(unit, length) }) : lengthText(unit, length)
}

/** The value of a member of a rule, in words; one line each. */
export function memberLines(rule: Rule, member: keyof Rule): string[] {
  switch (member) {
    case 'certainty':
      return [word('legaltime:certainty', rule.certainty)]
    case 'unsettled':
      return rule.unsettled.length === 0 ? [t('rule.settled')] : rule.unsettled.map(memberName)
    case 'region':
      return [rule.region ?? t('rule.everywhere')]
    case 'duty':
      return [word('legaltime:duty', rule.duty)]
    case 'startsAt':
      return [word('legaltime:event', rule.startsAt)]
    case 'length':
      return [periodText(rule)]
    case 'unit':
      return [word('legaltime:unit', rule.unit)]
    case 'startDayCounts':
      return [t(rule.startDayCounts ? 'rule.yes' : 'rule.no')]
    case 'receiptOnRestDay':
      return [word('legaltime:receipt', rule.receiptOnRestDay)]
    case 'rollover':
      return [word('legaltime:rollover', rule.rollover)]
    case 'dayEnds':
      return [word('legaltime:day-ends', rule.dayEnds)]
    case 'extension':
      return [extensionText(rule)]
    case 'pause':
      return rule.pause.length === 0 ? [t('rule.pause-none')] : rule.pause.map(groundText)
    case 'silence':
      return [silenceText(rule.silence)]
    case 'article':
      return [lawText(rule.law, rule.article)]
    default:
      return [String(rule[member] ?? t('rule.open-end'))]
  }
}

/** Members of a rule in the order in which they are read. */
export const MEMBERS = [
  'name',
  'article',
  'quote',
  'certainty',
  'unsettled',
  'duty',
  'startsAt',
  'unit',
  'length',
  'startDayCounts',
  'receiptOnRestDay',
  'rollover',
  'dayEnds',
  'extension',
  'pause',
  'silence',
  'region',
  'effectiveFrom',
  'effectiveTo',
] as const satisfies readonly (keyof Rule)[]
