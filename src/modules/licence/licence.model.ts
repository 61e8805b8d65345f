import type { LegalDay } from '#kernel/calendar'
import { checkUscc, composeLicenceId } from '#kernel/codes'

/** Whether a licence may be relied upon on a day. */
export type Standing = 'valid' | 'not-yet-valid' | 'expired' | 'not-in-force'

/** States 01 new, 02 renewed and 08 changed are in force; 03 held, 04 expired, 05 cancelled and the others are not. */
const IN_FORCE: ReadonlySet<string> = new Set(['01', '02', '08'])

/** State of a licence whose validity was extended: 02. */
export const RENEWED_STATE = '02'

/** State of a licence whose facts were changed: 08. */
const CHANGED_STATE = '08'

/** How a licence comes to be given anew: 延续 (行政许可法 §50), 变更 (§49). */
export type Succession = 'renewal' | 'variation'

/** State of the licence that takes the place of one before. */
export const stateOfSuccessor = (way: Succession): string =>
  way === 'renewal' ? RENEWED_STATE : CHANGED_STATE

/** State of a licence in whose place another was given: 07, other. */
export const SUPERSEDED_STATE = '07'

/** State of a licence whose paper was made void: 07, other. */
export const VOID_STATE = '07'

/** How a licence ends before its time: 撤回, 撤销, 注销 (行政许可法 §8, §69, §70). */
export type Ending = 'withdrawal' | 'revocation' | 'cancellation'

/** State of a licence that ended so: 05 cancelled, 07 where the formality of cancellation is still to come. */
export const endStateOf = (ending: Ending): string => (ending === 'cancellation' ? '05' : VOID_STATE)

/** What of a licence decides its standing. */
export interface Term {
  readonly state: string
  /** First day, included. */
  readonly validFrom: LegalDay
  /** Last day, included; null where it has no end. */
  readonly validTo: LegalDay | null
}

/** Whether its state lets a licence be relied upon, whatever the day. */
export const isInForce = ({ state }: Pick<Term, 'state'>): boolean => IN_FORCE.has(state)

/** The standing of a licence on a legal day. */
export function standingOf({ state, validFrom, validTo }: Term, today: LegalDay): Standing {
  if (!isInForce({ state })) return 'not-in-force'
  if (today < validFrom) return 'not-yet-valid'
  return validTo !== null && today > validTo ? 'expired' : 'valid'
}

/** Key of the word for how a licence stands in the register: of one that was cancelled it is known why it does not hold. */
export const standingWord = (of: { readonly state: string; readonly standing: Standing }): string =>
  of.state === endStateOf('cancellation') ? 'ending.cancellation' : `standing.${of.standing}`

/** Stands where a type of licence has no code of its own yet: 18 X, which no body has, and 3 zeros. */
const PLACEHOLDER_TYPE = `${'X'.repeat(18)}000`

/** What of the issuing unit goes into the identifier. */
export interface Issuer {
  /** The unit's code here; its 统一社会信用代码 where the government enters that. */
  readonly code: string
  /** GB/T 2260 code, 6 or 12 digits. */
  readonly divisionCode: string | null
}

/** The parts of an identifier and the identifier. */
export interface LicenceIdentity {
  readonly typeCode: string
  readonly issuer: string
  readonly serial: string
  readonly version: number
  readonly identifier: string
  /** True where type or issuer is a placeholder: the identifier has no standing outside this node. */
  readonly illustrative: boolean
}

/**
 * 电子证照标识 of a new licence. An issuer without 统一社会信用代码 stands as division (6 digits) and unit code, a
 * type without code as 18 X and zeros; both make the identifier illustrative (示意).
 * @param typeCode 证照类型代码, 18 characters of the defining body and 3 digits; null where there is none
 * @param sequence running number, unique in the node
 */
export function identityOf(
  unit: Issuer,
  typeCode: string | null,
  year: number,
  sequence: number,
): LicenceIdentity {
  const uscc = checkUscc(unit.code)
  const place = (unit.divisionCode ?? '000000').slice(0, 6)
  const issuer = uscc.ok ? uscc.code : `${place}${unit.code.replaceAll('-', '')}`
  const serial = `${year}${String(sequence).padStart(8, '0')}`
  const parts = { type: typeCode ?? PLACEHOLDER_TYPE, issuer, serial, version: 1 }
  return {
    ...{ typeCode: parts.type, issuer, serial, version: parts.version },
    identifier: composeLicenceId(parts),
    illustrative: typeCode === null || !uscc.ok,
  }
}

/** 电子证照标识 of the next version of a licence: all its parts stay, its version counts one on (GB/T 36904-2018). */
export function nextIdentity({
  typeCode,
  issuer,
  serial,
  version,
  illustrative,
}: Omit<LicenceIdentity, 'identifier'>): LicenceIdentity {
  const next = { type: typeCode, issuer, serial, version: version + 1 }
  return {
    ...{ typeCode, issuer, serial, version: next.version, illustrative },
    identifier: composeLicenceId(next),
  }
}
