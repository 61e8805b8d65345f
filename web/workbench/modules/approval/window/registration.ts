import type { Answers } from '#kernel/form'
import type { Registration } from '../api.ts'
import { type PaperCounts, papersOf } from '../papers.ts'

/** A person or organisation as the form of the window holds it. */
export interface PartyFields {
  readonly kind?: 'person' | 'enterprise'
  readonly name: string
  readonly idNumber: string
  readonly phone: string
}

/** The form of a registration at the window. */
export interface WindowForm {
  readonly itemCode: string
  readonly applicant: PartyFields
  readonly byHandler?: boolean
  readonly handler?: PartyFields
  readonly authorityOnFile?: boolean
  readonly matter?: string
  readonly address?: string
  readonly remark?: string
  /** Answers of the item's own form, where the clerk enters it. */
  readonly answers?: Answers
  /** Identifier or code of the licence whose renewal is applied for. */
  readonly renews?: string
  /** The same of a licence whose change is applied for. */
  readonly varies?: string
  readonly copies?: PaperCounts
}

/** A party as the server takes it: the kind says which identity document its number is of. */
export const partyOf = ({
  kind = 'person',
  name,
  idNumber,
  phone,
}: PartyFields): Registration['applicant'] => ({
  kind,
  name: name.trim(),
  idType: kind === 'person' ? 'resident-id' : 'uscc',
  idNumber: idNumber.trim().toUpperCase(),
  phone: phone.trim(),
})

/** The registration that a filled form means; a handler and his authority paper only where somebody acts for the applicant. */
export function registrationOf(form: WindowForm): Registration {
  const { itemCode, applicant, byHandler, handler, authorityOnFile, answers, copies } = form
  const [matter, address, remark] = [form.matter?.trim(), form.address?.trim(), form.remark?.trim()]
  const [renews, varies] = [form.renews?.trim(), form.varies?.trim()]
  return {
    itemCode,
    applicant: partyOf(applicant),
    papers: papersOf(copies),
    ...(matter && { matter }),
    ...(address && { address }),
    ...(answers && { answers }),
    ...(remark && { remark }),
    ...(renews && { renews }),
    ...(varies && { varies }),
    ...(byHandler && handler && { handler: partyOf(handler), authorityOnFile: authorityOnFile === true }),
  }
}
