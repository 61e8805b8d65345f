import { StatusTag } from '../../kit/status-tag.tsx'
import { t, word } from '../../kit/text.ts'
import type { ComplaintView } from './api.ts'

const TONES = {
  received: 'waiting',
  handling: 'going',
  answered: 'done',
  review: 'waiting',
  closed: 'done',
  withdrawn: 'ended',
} as const

/** How a complaint stands. */
export const ComplaintState = ({ state }: { readonly state: string }) => (
  <StatusTag family="complaint:state" value={state} tones={TONES} />
)

type Named = Pick<ComplaintView, 'origin' | 'itemName'>

/** What it is called: about which item, or about the service. */
export const titleOf = ({ origin, itemName }: Named): string =>
  [word('complaint:origin', origin), itemName ?? t('complaint.service')].join(' · ')

/** What it is about, in words. */
export const groundsOf = ({ origin, grounds }: Pick<ComplaintView, 'origin' | 'grounds'>): string =>
  grounds
    .map((code) => word(origin === 'complaint' ? 'feedback:ground' : 'feedback:rating-reason', code))
    .join('、')
