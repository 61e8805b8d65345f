export { readRule, type StoredRule } from './read-rule.ts'
export { type PauseGround, type Rule, RuleSchema, type SilenceEffect } from './rule.ts'
export { RuleSchemaOfFormat1 } from './rule-format-1.ts'
