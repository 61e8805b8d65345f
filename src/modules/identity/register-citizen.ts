import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { hashPassword, sealField } from '#kernel/crypto'
import { invalidInput, type Refusal } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { insertAccount } from './account.store.ts'
import { findTaken, idIndexOf, insertCitizen, phoneIndexOf } from './citizen.store.ts'
import { type CitizenField, sealedAt } from './citizen-profile.ts'
import { idTaken, phoneTaken } from './identity.errors.ts'
import { type CheckedNumber, type CitizenKind, checkedNumber, checkedPhone } from './identity-number.model.ts'

/** Somebody who gets an account in the hall. */
export interface NewCitizen {
  readonly kind: CitizenKind
  readonly name: string
  /** 公民身份号码 of a person, 统一社会信用代码 of an enterprise; as typed. */
  readonly idNumber: string
  /** Mobile number; as typed. */
  readonly phone: string
  /** Its strength is for the caller to judge. */
  readonly password: string
  /** Only of an enterprise, which must have one. */
  readonly contactName?: string | undefined
}

/** Somebody new whose number, phone and contact were found in order. */
export interface CheckedCitizen extends NewCitizen, CheckedNumber {}

/**
 * Checks what somebody new says of himself.
 * @throws Refusal `kernel.invalid-input` that names the field
 */
export function checkedCitizen(ctx: Ctx, input: NewCitizen): CheckedCitizen {
  const number = checkedNumber(input.kind, input.idNumber, legalDayOf(ctx.now))
  if (input.kind === 'enterprise' && !input.contactName) {
    throw invalidInput({}, [{ field: 'contactName', code: 'kernel.field.required' }])
  }
  return { ...input, ...number, phone: checkedPhone(input.phone) }
}

/** Why somebody cannot register, if number or phone have an account. */
export async function takenBy(ctx: Ctx, { idNumber, phone }: CheckedCitizen): Promise<Refusal | undefined> {
  const idIndex = idIndexOf(ctx, idNumber)
  const taken = await findTaken(ctx, idIndex, phoneIndexOf(ctx, phone))
  if (taken.some((row) => row.idIndex === idIndex)) return idTaken()
  return taken.length > 0 ? phoneTaken() : undefined
}

/**
 * Part: gives a citizen or an enterprise an account in the hall; whoever calls it answers for the phone being theirs.
 * @returns id of the account
 * @throws Refusal `identity.id-taken`, `identity.phone-taken`, `kernel.invalid-input`
 */
export async function registerCitizen(ctx: Ctx, input: NewCitizen): Promise<string> {
  const citizen = checkedCitizen(ctx, input)
  const taken = await takenBy(ctx, citizen)
  if (taken) throw taken
  return insertChecked(ctx, citizen)
}

async function insertChecked(
  ctx: Ctx,
  { kind, idType, idNumber, ...citizen }: CheckedCitizen,
): Promise<string> {
  const id = newId()
  const seal = (field: CitizenField, value: string) =>
    sealField(ctx.services.keyring, value, sealedAt(field, id))
  await insertAccount(ctx, {
    ...{
      id,
      kind: 'citizen',
      governmentId: null,
      personId: null,
      login: null,
      temporary: false,
      state: 'active',
    },
    passwordHash: await hashPassword(citizen.password),
  })
  const written = await insertCitizen(ctx, {
    ...{ accountId: id, kind, idType },
    name: seal('name', citizen.name.trim()),
    idNumber: seal('id_number', idNumber),
    idIndex: idIndexOf(ctx, idNumber),
    phone: seal('phone', citizen.phone),
    phoneIndex: phoneIndexOf(ctx, citizen.phone),
    phoneProvenAt: ctx.now,
    contactName:
      kind === 'enterprise' && citizen.contactName ? seal('contact_name', citizen.contactName.trim()) : null,
  })
  if (!written) throw idTaken()
  return id
}
