import { Type } from 'typebox'
import { validate } from '#kernel/contract'
import { RuleSchema, RuleSchemaOfFormat1, type StoredRule } from '#kernel/rule'

/** A file of rules in `data-packs/rules/`; in the first format it was a bare list. */
const PackSchema = Type.Object(
  { format: Type.Literal(2), rules: Type.Array(RuleSchema, { minItems: 1 }) },
  { additionalProperties: false },
)
const PackSchemaOfFormat1 = Type.Array(RuleSchemaOfFormat1, { minItems: 1 })

/**
 * The rules of a pack in whatever format it has, as they are published.
 * @throws Refusal `kernel.invalid-input` naming each malformed member
 */
export const readRulePack = (pack: unknown): readonly StoredRule[] =>
  Array.isArray(pack) ? validate(PackSchemaOfFormat1, pack) : validate(PackSchema, pack).rules
