import type { Locale } from '#kernel/context'
import { type DestroyedParty, maskParty, type Party } from '#modules/casework'
import en from './messages/en.json' with { type: 'json' }
import zh from './messages/zh-CN.json' with { type: 'json' }

const WORDS: Readonly<Record<Locale, string>> = { 'zh-CN': zh.destroyed, en: en.destroyed }

/** 已依法销毁: what stands in the place of a value that was destroyed by law. */
export const destroyedWord = (locale: Locale): string => WORDS[locale]

/** A party as shown: masked, or what is left of it, with no kind. */
export function partyView(party: Party | DestroyedParty, locale: Locale) {
  if (!('destroyed' in party)) return maskParty(party)
  const { capacity } = party
  return { capacity, kind: null, name: destroyedWord(locale), idType: '', idNumber: '', phone: '' }
}
