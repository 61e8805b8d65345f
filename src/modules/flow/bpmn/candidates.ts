import type { Candidate } from '../definition.ts'

/** A unit as an attribute holds it: `case`, `starter`, or the code of one. */
export const readUnit = (text = 'case'): Candidate['unit'] =>
  text === 'case' || text === 'starter' ? text : { code: text }

export const writeUnit = (unit: Candidate['unit']): string => (typeof unit === 'string' ? unit : unit.code)

/** Signers as an attribute lists them: `leader@case leader@431003`. */
export const readSigners = (text: string): Candidate[] =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const [role = '', unit] = word.split('@')
      return { role, unit: readUnit(unit) }
    })

export const writeSigners = (signers: readonly Candidate[]): string =>
  signers.map(({ role, unit }) => `${role}@${writeUnit(unit)}`).join(' ')
