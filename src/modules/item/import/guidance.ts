import { type Static, Type } from 'typebox'
import { Fields, validate } from '#kernel/contract'
import { ItemCode, ItemFacts } from '../facts.schema.ts'

const { questions, eligibility } = ItemFacts.properties

/** 常见问题 and the questions of 我能不能办, item by item, as a data pack ships them beside its lists. */
const GuidanceFile = Type.Array(Fields({ code: ItemCode, questions, eligibility }))

/** What a pack says of an item beside its line. */
export type Guidance = Pick<ItemFacts, 'questions' | 'eligibility'>

/** Reads the file of a pack. @throws Refusal where it is not as it should be */
export function readGuidance(json: string): ReadonlyMap<string, Guidance> {
  const entries: Static<typeof GuidanceFile> = validate(GuidanceFile, JSON.parse(json))
  return new Map(entries.map(({ code, ...guidance }) => [code, guidance]))
}
