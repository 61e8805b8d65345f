import type { Rule } from './rule.ts'
import { fromFormat1, type RuleOfFormat1 } from './rule-format-1.ts'

/** A rule as a clock or an installation keeps it, in any format ever published. */
export type StoredRule = Rule | RuleOfFormat1

/** The rule in the present format, whatever format it was stored in. It was checked when it was published. */
export const readRule = (stored: StoredRule): Rule => ('format' in stored ? stored : fromFormat1(stored))
