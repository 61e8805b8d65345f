import { approvalContract } from '#contracts/approval'
import { type InputOf, validate } from '#kernel/contract'
import { type FieldIssue, Refusal } from '#kernel/errors'
import type { SittingContent, SittingMatter } from './reception.schemas.ts'

const { registerAtWindow } = approvalContract.endpoints

/** One matter as `approval` takes it over the counter. */
export type MatterInput = InputOf<typeof registerAtWindow>

type Party = MatterInput['applicant']

const partyOf = (kind: Party['kind'], party: Omit<SittingContent['applicant'], 'kind'>): Party => ({
  kind,
  name: party.name.trim(),
  idType: kind === 'person' ? 'resident-id' : 'uscc',
  idNumber: party.idNumber.trim().toUpperCase(),
  phone: party.phone.trim(),
})

const papersOf = (copies: SittingMatter['copies']): MatterInput['papers'] =>
  Object.entries(copies).flatMap(([seq, count]) => (count > 0 ? [{ seq: Number(seq), copies: count }] : []))

/** Fields of a matter that are written once for the whole sitting. */
const SHARED = ['applicant', 'handler', 'authorityOnFile'] as const

const fieldIn = (field: string, index: number): string =>
  SHARED.some((shared) => field === shared || field.startsWith(`${shared}.`))
    ? field
    : `matters.${index}.${field}`

/** Runs a part for one matter; what it refuses is named by where the matter stands in the sitting. */
export async function inMatter<T>(index: number, part: () => T | Promise<T>): Promise<T> {
  try {
    return await part()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const fields: FieldIssue[] = error.fields.map((issue) => ({
      ...issue,
      field: fieldIn(issue.field, index),
    }))
    throw new Refusal(error.code, error.status, error.params, fields)
  }
}

/** What is applied for and where: by the answers of the item's form, else in the words of the clerk. */
function formOf(
  content: SittingContent,
  matter: SittingMatter,
): Pick<MatterInput, 'matter' | 'address' | 'answers'> {
  const [what, address] = [matter.matter.trim(), matter.address.trim() || content.address.trim()]
  if (matter.answers === undefined) return { matter: what, address }
  return { answers: matter.answers, ...(what && { matter: what }), ...(address && { address }) }
}

/** What a matter of a sitting means as a registration of its own. @throws Refusal `kernel.invalid-input` */
export function matterInputOf(content: SittingContent, matter: SittingMatter): MatterInput {
  const { applicant, byHandler, handler, authorityOnFile } = content
  const [remark, renews] = [matter.remark.trim(), matter.renews.trim()]
  return validate(registerAtWindow.input, {
    itemCode: matter.itemCode,
    applicant: partyOf(applicant.kind, applicant),
    ...formOf(content, matter),
    papers: papersOf(matter.copies),
    ...(remark && { remark }),
    ...(renews && { renews }),
    ...(byHandler && { handler: partyOf('person', handler), authorityOnFile }),
  })
}
