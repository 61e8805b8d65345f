import type { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import { type Html, type TagTone, type Translate, tag } from '../../kit/index.ts'

/** A case of the applicant, as the approval module answers it. */
export type Matter = OutputOf<typeof approvalContract.endpoints.readMatter>
/** Where a case stands. */
export type Status = Matter['status']

const TONES: Readonly<Record<Status, TagTone>> = {
  submitted: 'active',
  correcting: 'caution',
  'not-accepted': 'stopped',
  accepted: 'active',
  reviewed: 'active',
  rechecked: 'active',
  granted: 'done',
  refused: 'stopped',
  withdrawn: 'plain',
  ended: 'plain',
}

/** The status of a case, in a word. */
export const statusTag = (status: Status, t: Translate): Html =>
  tag(t(`public:status.${status}`), TONES[status])

/** The name of an act without module and version: `approval.accepted@1` is `accepted`. */
export const actName = (type: string): string => type.replace(/^.*\./, '').replace(/@\d+$/, '')
