import type { LegalDay } from '#kernel/calendar'

/** What the register adds to a paper's content. */
export interface PaperFacts {
  readonly unitName: string
  readonly number: string
  readonly code: string
  readonly day: LegalDay
  /** Address of the public site, without a slash at the end. */
  readonly publicUrl: string
  /** Short name of the government in addresses. */
  readonly government: string
  readonly signed: boolean
  /** The seal that it bears, if any. */
  readonly seal?: { readonly name: string; readonly kind?: string; readonly diameter: number } | undefined
  /** Number of the paper that it takes the place of. */
  readonly supersedes?: string | undefined
}

/** 文号: 机关代字, 〔year〕, sequence without leading zeros (GB/T 9704-2012 7.2.5). */
export const composeNumber = (unit: string, series: string, year: number, sequence: number): string =>
  `${unit}${series}〔${year}〕${sequence}号`

/** A code in groups of four, as it is printed. */
export const groupCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** A code as it was typed: any case, with or without its hyphens. */
export const plainCode = (typed: string): string => typed.replace(/[-\s]/g, '').toUpperCase()

/** Public page on which a code is verified, below the site's address. */
export const verifyPath = (government: string, code: string): string => `/${government}/verify?code=${code}`

/** How a paper stands; void because another took its place is superseded. */
export const stateOf = (row: {
  readonly state: string
  readonly supersededBy: string | null
}): 'issued' | 'void' | 'superseded' => {
  if (row.state !== 'void') return 'issued'
  return row.supersededBy === null ? 'void' : 'superseded'
}

/** Everything the template prints: the content and what the register knows. */
export const faceOf = (data: object, facts: PaperFacts): object => ({
  ...data,
  unit: facts.unitName,
  number: facts.number,
  date: facts.day,
  signed: facts.signed,
  ...(facts.seal && { seal: facts.seal }),
  ...(facts.supersedes !== undefined && { supersedes: facts.supersedes }),
  verification: {
    code: groupCode(facts.code),
    url: `${facts.publicUrl}${verifyPath(facts.government, facts.code)}`,
  },
})
