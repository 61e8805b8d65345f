import { linkOptions } from '@tanstack/react-router'

/** The list in which each figure of home opens, filtered so. */
export const FIGURE_LINKS = {
  'casework.late': linkOptions({ to: '/tasks', search: { due: 'late' } }),
  'casework.near': linkOptions({ to: '/tasks', search: { due: 'near' } }),
  'casework.mine': linkOptions({ to: '/tasks', search: { view: 'mine' } }),
  'casework.open': linkOptions({ to: '/tasks', search: { view: 'open' } }),
  'casework.readings': linkOptions({ to: '/tasks', hash: 'readings' }),
  'casework.papers-in': linkOptions({ to: '/paper-transfers', search: { box: 'in' } }),
  'casework.papers-out': linkOptions({ to: '/paper-transfers', search: { box: 'out' } }),
  'casework.unconfirmed': linkOptions({ to: '/operations' }),
  'approval.correcting': linkOptions({ to: '/cases', search: { status: 'correcting', open: true } }),
  'message.unread': linkOptions({ to: '/messages', search: { unread: true } }),
  'message.since-yesterday': linkOptions({ to: '/messages' }),
  'supervision.to-sign': linkOptions({ to: '/cards', search: { state: 'issued' } }),
  'supervision.issued': linkOptions({ to: '/cards', search: { state: 'issued' } }),
  'supervision.to-lift': linkOptions({ to: '/cards', search: { state: 'signed' } }),
  'privacy.requests': linkOptions({ to: '/data-requests', search: { state: 'open' } }),
  'complaint.received': linkOptions({ to: '/complaints', search: { state: 'received' } }),
  'complaint.review': linkOptions({ to: '/complaints', search: { state: 'review' } }),
  'complaint.handling': linkOptions({ to: '/complaints', search: { state: 'handling' } }),
  'complaint.overdue': linkOptions({ to: '/complaints', search: { overdue: true } }),
  'legaltime.proposals': linkOptions({ to: '/rules' }),
  'org.offers': linkOptions({ to: '/roles' }),
  'item.drafts': linkOptions({ to: '/items', search: { state: 'draft' } }),
  'item.examined': linkOptions({ to: '/items', search: { state: 'examined' } }),
} as const

/** Name of a figure that home shows. */
export type FigureName = keyof typeof FIGURE_LINKS

/** Whether home knows where a figure opens. */
export const isFigureName = (name: string): name is FigureName => name in FIGURE_LINKS
