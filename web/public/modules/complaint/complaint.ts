import { complaintContract } from '#contracts/complaint'
import type { OutputOf } from '#kernel/contract'
import { type Html, type Link, type TagTone, type Translate, tag } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'

const { readOwnComplaint } = complaintContract.endpoints

/** A complaint or a bad rating of the reader. */
export type Complaint = OutputOf<typeof readOwnComplaint>

/** The complaint that the address names. */
export const complaintOf = (request: HallRequest): Promise<Complaint> =>
  request.call(readOwnComplaint, {
    government: request.government.slug,
    complaintId: request.param('complaintId'),
  })

const TONES: Readonly<Record<Complaint['state'], TagTone>> = {
  received: 'active',
  handling: 'active',
  answered: 'done',
  review: 'active',
  closed: 'done',
  withdrawn: 'stopped',
}

/** How it stands, as a mark. */
export const stateTag = (state: Complaint['state'], t: Translate): Html =>
  tag(t(`complaint:state.${state}`), TONES[state])

/** What it is called: about which matter, or about the service. */
export function titleOf(
  { origin, itemName }: Pick<Complaint, 'origin' | 'itemName'>,
  { t }: Pick<HallRequest, 't'>,
): string {
  if (itemName === null) return t(`public:complaint.${origin}`)
  return t(`public:complaint.${origin}-of`, { item: itemName })
}

/** What it is about, in words. */
export const groundWords = (
  { origin, grounds }: Pick<Complaint, 'origin' | 'grounds'>,
  { t }: Pick<HallRequest, 't'>,
): string =>
  grounds
    .map((code) => t(`feedback:${origin === 'complaint' ? 'ground' : 'rating-reason'}.${code}`))
    .join(t('public:kit.list-comma'))

/** The way to a page of complaints. */
export const complaintsTrail = ({ at, t }: HallRequest): Link[] => [
  { href: at.complaints, label: t('public:complaint.mine') },
]
