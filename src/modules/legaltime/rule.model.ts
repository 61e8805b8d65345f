import type { LegalDay } from '#kernel/calendar'
import { countsDays, type Rule } from '#kernel/clock'
import { layerHolds } from './layer.model.ts'

/** The newest version that is law in a division on a day. */
export function inForce(versions: readonly Rule[], division: string, on: LegalDay): Rule | undefined {
  return versions
    .filter(({ region }) => region === null || layerHolds(region, division))
    .filter(({ effectiveFrom, effectiveTo }) => (effectiveFrom ?? on) <= on && on <= (effectiveTo ?? on))
    .toSorted((a, b) => b.version - a.version)[0]
}

/** Members of a rule by which two versions differ, in the order of the newer one. */
export const changedMembers = (before: Rule, after: Rule): (keyof Rule)[] =>
  (Object.keys(after) as (keyof Rule)[]).filter(
    (member) => member !== 'version' && JSON.stringify(before[member]) !== JSON.stringify(after[member]),
  )

/** The member by which a rule contradicts itself, so that no date could be computed; null where it does not. */
export function contradiction(rule: Rule): keyof Rule | null {
  const byDay = countsDays(rule.unit)
  const grounds = rule.pause.map(({ ground }) => ground)
  const backwards = rule.length < 0
  const wrong: [keyof Rule, boolean][] = [
    ['effectiveTo', (rule.effectiveFrom ?? '') > (rule.effectiveTo ?? '9999')],
    ['length', backwards && !byDay],
    ['receiptOnRestDay', backwards && rule.receiptOnRestDay !== 'as-is'],
    ['rollover', rule.rollover !== 'none' && (backwards || !byDay)],
    ['extension', rule.extension !== null && rule.length <= 0],
    ['pause', (backwards && grounds.length > 0) || new Set(grounds).size < grounds.length],
    ['unsettled', rule.unsettled.some((member) => !Object.hasOwn(rule, member))],
  ]
  return wrong.find(([, is]) => is)?.[0] ?? null
}
