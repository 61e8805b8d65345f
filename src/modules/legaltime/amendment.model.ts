import { createHash } from 'node:crypto'
import type { LegalDay } from '#kernel/calendar'
import type { StoredRule } from '#kernel/clock'
import { canonicalJson, type JsonValue } from '#kernel/ledger'

/** Whether open cases keep the version that they pinned, or go over to the new one. */
export type OpenCases = 'keep' | 'move'

/** What an amendment changed. */
export type AmendmentDraft = {
  /** What was done: the titles of the notices, or the reason of the new version. */
  readonly note: string
  /** Reference of who did it. */
  readonly actor: string
  readonly at: Date
  /** SM3 of the whole layer afterwards, or of the rule version, in hex. */
  readonly digest: string
  /** The layer, or `RULE.ID@version`. */
  readonly subject: string
} & (
  | { readonly kind: 'days'; readonly fromDay: LegalDay; readonly toDay: LegalDay; readonly openCases: null }
  | { readonly kind: 'rule'; readonly fromDay: null; readonly toDay: null; readonly openCases: OpenCases }
)

/** One accepted change, linked to the one before it. */
export type Amendment = AmendmentDraft & { readonly n: number; readonly prev: string; readonly hash: string }

const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex')

/** SM3 over the canonical text (RFC 8785) of a rule version, in hex. */
export const digestOfRule = (rule: StoredRule): string => sm3(canonicalJson(rule as unknown as JsonValue))

/** `RULE.ID@version`, by which amendments name a rule version. */
export const subjectOfRule = ({ id, version }: Pick<StoredRule, 'id' | 'version'>): string =>
  `${id}@${version}`

/** The amendment that follows another, null for the first. */
export function nextAmendment(last: Pick<Amendment, 'n' | 'hash'> | null, draft: AmendmentDraft): Amendment {
  const linked = { ...draft, n: (last?.n ?? 0) + 1, prev: last?.hash ?? '' }
  return { ...linked, hash: hashOf(linked) }
}

/** SM3 over the canonical text of everything but the hash itself, in hex. */
export const hashOf = ({
  n,
  prev,
  kind,
  subject,
  digest,
  fromDay,
  toDay,
  openCases,
  note,
  actor,
  at,
}: Omit<Amendment, 'hash'>): string =>
  sm3(
    canonicalJson({
      ...{ n, prev, kind, subject, digest, fromDay, toDay, openCases, note, actor },
      at: at.toISOString(),
    }),
  )
