import { legalDayOf } from '#kernel/calendar'
import { type CodeIssue, checkMobile, checkResidentId, checkUscc } from '#kernel/codes'
import { type FieldIssue, invalidInput } from '#kernel/errors'

/** Who registers: a person, or an enterprise with the person who acts for it. */
export type CitizenKind = 'person' | 'enterprise'

/** What is asked of who registers. */
export interface Registration {
  readonly kind: CitizenKind
  readonly name: string
  /** 公民身份号码, or 统一社会信用代码 of an enterprise. */
  readonly idNumber: string
  readonly phone: string
  /** The person who acts for the enterprise (经办人). */
  readonly contact?: { readonly name: string; readonly idNumber: string } | undefined
}

/** A registration with codes in their normal form, and what is odd about them without being wrong. */
export interface CheckedRegistration {
  readonly kind: CitizenKind
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly contact: { readonly name: string; readonly idNumber: string } | null
  readonly warnings: readonly CodeIssue[]
}

type Found = { readonly code: string; readonly warnings: readonly CodeIssue[] }

/** Collects what is wrong, so that all of it is said at once. */
function inspector() {
  const issues: FieldIssue[] = []
  const refuse = (field: string, code: string): Found => {
    issues.push({ field, code: `identity.${code}` })
    return { code: '', warnings: [] }
  }
  return { issues, refuse }
}

/**
 * Checks the codes of a registration (GB 11643, GB 32100). Credit codes of the early pilots, whose check fails, warn.
 * @throws Refusal `kernel.invalid-input` naming every wrong field
 */
export function checkRegistration(given: Registration, now: Date): CheckedRegistration {
  const { issues, refuse } = inspector()
  const resident = (field: string, text: string): Found => {
    const check = checkResidentId(text)
    if (!check.ok) return refuse(field, check.issue)
    return check.parts.birthday > legalDayOf(now) ? refuse(field, 'resident-id.birthday') : check
  }
  const enterprise = (field: string, text: string): Found => {
    const check = checkUscc(text)
    return check.ok ? check : refuse(field, check.issue)
  }
  const id = (given.kind === 'person' ? resident : enterprise)('idNumber', given.idNumber)
  const mobile = checkMobile(given.phone)
  const phone = mobile.ok ? mobile : refuse('phone', mobile.issue)
  const contact = given.kind === 'enterprise' ? contactOf(given, resident, refuse) : null
  if (issues.length > 0) throw invalidInput({}, issues)
  const { kind, name } = given
  return { kind, name: name.trim(), idNumber: id.code, phone: phone.code, contact, warnings: id.warnings }
}

function contactOf(
  { contact }: Registration,
  resident: (field: string, text: string) => Found,
  refuse: (field: string, code: string) => Found,
): CheckedRegistration['contact'] {
  if (!contact) {
    refuse('contact', 'contact-missing')
    return null
  }
  return { name: contact.name.trim(), idNumber: resident('contact.idNumber', contact.idNumber).code }
}

/** How somebody who logs in names himself: an identity number, a credit code or a phone number. */
export type LoginId = { readonly kind: 'id' | 'phone'; readonly value: string }

/** Reads what was typed as one of these; null where it is none of them. */
export function loginIdOf(typed: string): LoginId | null {
  const phone = checkMobile(typed)
  if (phone.ok) return { kind: 'phone', value: phone.code }
  const person = checkResidentId(typed)
  if (person.ok) return { kind: 'id', value: person.code }
  const enterprise = checkUscc(typed)
  return enterprise.ok ? { kind: 'id', value: enterprise.code } : null
}
