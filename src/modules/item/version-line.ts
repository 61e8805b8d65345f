import type { VersionLine } from './catalogue.contract.ts'
import type { VersionRecord } from './version.store.ts'

const text = (at: Date | null): string | null => at?.toISOString() ?? null

/** A version as a line of a history. */
export const versionLine = ({ life, facts, ...version }: VersionRecord): VersionLine => ({
  id: version.id,
  number: version.number,
  state: life.state,
  origin: version.origin,
  name: facts.name,
  createdBy: version.createdBy,
  createdAt: version.createdAt.toISOString(),
  editedBy: version.editedBy,
  editedAt: version.editedAt.toISOString(),
  submittedBy: life.submittedBy,
  submittedAt: text(life.submittedAt),
  examinedBy: life.examinedBy,
  examinedAt: text(life.examinedAt),
  inForceBy: life.inForceBy,
  inForceAt: text(life.inForceAt),
  retiredBy: life.retiredBy,
  retiredAt: text(life.retiredAt),
  retireReason: life.retireReason,
})
