import { PAPER_FONTS, pathOfFont } from '#modules/paper'
import { say } from '../command.ts'
import type { Finding } from './finding.ts'

/** Whether papers have their fonts, and whether any of the last thirty days lacks a character. */
export function fontsFinding(lacking: number): Finding {
  const absent = PAPER_FONTS.filter((font) => pathOfFont(font) === undefined).map(({ family }) => family)
  if (lacking > 0) {
    return { check: 'fonts', mark: 'warning', text: say('doctor.fonts.lacking', { count: lacking }) }
  }
  return absent.length > 0
    ? { check: 'fonts', mark: 'warning', text: say('doctor.fonts.absent', { names: absent.join('、') }) }
    : { check: 'fonts', mark: 'ok', text: say('doctor.fonts.ok') }
}
