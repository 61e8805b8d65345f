import { accepted, type CodeCheck, demand, normalised, refused } from './code-check.ts'
import { mod3736 } from './mod-37-36.ts'
import { checkUscc } from './uscc.ts'

export interface LicenceIdParts {
  /** 证照类型代码: code of the body that defined the type (18) and its number (3). */
  readonly type: string
  /** 证照颁发机构代码, mostly a 统一社会信用代码. */
  readonly issuer: string
  /** 流水号, digits and letters, unique for type and issuer. */
  readonly serial: string
  /** 版本号, 1-999; one more on each change and renewal. */
  readonly version: number
}

/** The arc of all identifiers of electronic licences. */
const ROOT = '1.2.156.3005.2'
const TYPE = /^[0-9A-Z]{18}\d{3}$/
const PART = /^[0-9A-Z]+$/

/**
 * Composes 电子证照标识 in the manner of GB/T 36904-2018, with its check character. The check
 * (ISO 7064 MOD 37,36 over the parts without dots and arc) is inferred from published samples.
 * @throws RangeError where a part cannot stand in an identifier
 */
export function composeLicenceId({ type, issuer, serial, version }: LicenceIdParts): string {
  demand(TYPE.test(type), 'licence type code: 18 characters and 3 digits')
  demand(PART.test(issuer) && PART.test(serial), 'issuer and serial: digits and capitals')
  demand(Number.isInteger(version) && version >= 1 && version <= 999, 'licence version: 1-999')
  const parts = [type, issuer, serial, String(version).padStart(3, '0')]
  return [ROOT, ...parts, mod3736(parts.join(''))].join('.')
}

/** Reads an identifier and verifies its check; the defining body inside the type code may warn. */
export function checkLicenceId(text: string): CodeCheck<LicenceIdParts> {
  const code = normalised(text)
  if (!code.startsWith(`${ROOT}.`)) return refused('licence-id.format')
  const [type = '', issuer = '', serial = '', version = '', check, ...rest] = code
    .slice(ROOT.length + 1)
    .split('.')
  if (
    rest.length > 0 ||
    !PART.test(issuer) ||
    !PART.test(serial) ||
    !/^\d{3}$/.test(version) ||
    version === '000'
  ) {
    return refused('licence-id.format')
  }
  if (!TYPE.test(type)) return refused('licence-id.type-code')
  if (mod3736(type + issuer + serial + version) !== check) return refused('licence-id.check-digit')
  const body = checkUscc(type.slice(0, 18))
  return accepted(
    code,
    { type, issuer, serial, version: Number(version) },
    body.ok ? body.warnings : ['licence-id.type-code'],
  )
}
