import type { Locale } from '#kernel/context'
import { type DestroyedParty, maskParty, type Party } from '#modules/casework'
import { WORDS } from './approval.words.ts'

/** 已依法销毁: what stands in the place of a value that was destroyed by law. */
export const destroyedWord = (locale: Locale): string => WORDS[locale].destroyed

/** A party as shown: masked, or what is left of it, with no kind. */
export function partyView(party: Party | DestroyedParty, locale: Locale) {
  if (!('destroyed' in party)) return maskParty(party)
  const { capacity } = party
  return { capacity, kind: null, name: destroyedWord(locale), idType: '', idNumber: '', phone: '' }
}
