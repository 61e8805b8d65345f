import { type Static, Type } from 'typebox'
import { Fields, validate } from '#kernel/contract'
import { ItemCode, ItemFacts } from '../facts.schema.ts'

const { questions, eligibility, formPages, formNote } = ItemFacts.properties

/** 常见问题 and the questions of 我能不能办, item by item, as a data pack ships them beside its lists. */
const GuidanceFile = Type.Array(Fields({ code: ItemCode, questions, eligibility }))

/** 申请表, item by item. */
const FormsFile = Type.Array(Fields({ code: ItemCode, formPages, formNote }))

/** What a pack says of an item beside its line. */
export type Guidance = Partial<Pick<ItemFacts, 'questions' | 'eligibility' | 'formPages' | 'formNote'>>

/** Reads the files of a pack. @throws Refusal where one is not as it should be */
export function readGuidance(json: string, formsJson = '[]'): ReadonlyMap<string, Guidance> {
  const guides: Static<typeof GuidanceFile> = validate(GuidanceFile, JSON.parse(json))
  const forms: Static<typeof FormsFile> = validate(FormsFile, JSON.parse(formsJson))
  const read = new Map<string, Guidance>(guides.map(({ code, ...guidance }) => [code, guidance]))
  for (const { code, ...form } of forms) read.set(code, { ...read.get(code), ...form })
  return read
}
