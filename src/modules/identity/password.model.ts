import { invalidInput } from '#kernel/errors'

const KINDS = [/\p{L}/u, /\p{N}/u, /[^\p{L}\p{N}]/u]

/**
 * Whether a password may be set: letters, digits and signs, at least two of these kinds, and nothing in it that
 * others know of its owner. Its length, 8 to 128, is the schema's.
 * @param known what others may know: login, identity number, phone
 */
export function isStrong(password: string, known: readonly string[]): boolean {
  const lower = password.toLowerCase()
  return (
    KINDS.filter((kind) => kind.test(password)).length >= 2 &&
    known.every((text) => !lower.includes(text.toLowerCase())) &&
    new Set(password).size >= 4
  )
}

/** @throws Refusal `kernel.invalid-input` that names the field */
export function demandStrong(field: string, password: string, known: readonly string[]): void {
  if (!isStrong(password, known)) throw invalidInput({}, [{ field, code: 'identity.password-weak' }])
}
