import { accepted, type CodeCheck, normalised, refused } from './code-check.ts'

/** Mobile number of the mainland: 11 digits, `+86`, `0086` and hyphens allowed in front of and inside it. */
export function checkMobile(text: string): CodeCheck<null> {
  const code = normalised(text)
    .replaceAll('-', '')
    .replace(/^(\+86|0086)/, '')
  return /^1[3-9]\d{9}$/.test(code) ? accepted(code, null) : refused('mobile.format')
}
