import type { MessageKey } from '../kit/text.ts'

/** An entry of the navigation: where it leads, and the permissions of which one is needed to see it. */
export interface NavEntry {
  readonly to:
    | '/'
    | '/tasks'
    | '/cases'
    | '/past-tasks'
    | '/paper-transfers'
    | '/urging'
    | '/received'
    | '/deliveries'
    | '/late-entries'
    | '/archive'
    | '/batch'
    | '/window'
    | '/tickets'
    | '/hall'
    | '/hall-setup'
    | '/devices'
    | '/outage'
    | '/mandates'
    | '/check'
    | '/data-requests'
    | '/complaints'
    | '/items'
    | '/bywords'
    | '/translations'
    | '/units'
    | '/people'
    | '/roles'
    | '/security'
    | '/delegations'
    | '/power'
    | '/transfers'
    | '/papers'
    | '/printers'
    | '/seals'
    | '/sealing-orders'
    | '/licences'
    | '/accounts'
    | '/texts'
    | '/operations'
    | '/holds'
    | '/cards'
    | '/acts'
    | '/statistics'
    | '/calendar'
    | '/office-hours'
    | '/rules'
    | '/flows'
  readonly label: MessageKey
  readonly permission: string | readonly string[]
}

/** A group of entries under a heading. */
export interface NavGroup {
  readonly title: MessageKey
  readonly entries: readonly NavEntry[]
}

/** All that the workbench leads to. */
export const NAVIGATION: readonly NavGroup[] = [
  {
    title: 'nav.work',
    entries: [
      { to: '/', label: 'home.title', permission: 'desk.home.read' },
      { to: '/tasks', label: 'tray.title', permission: 'casework.task.read' },
      {
        to: '/batch',
        label: 'batch.title',
        permission: ['approval.case.receive', 'approval.case.decide'],
      },
      { to: '/cases', label: 'cases.title', permission: 'casework.case.read' },
      { to: '/paper-transfers', label: 'transfer.title', permission: 'casework.material.handle' },
      { to: '/data-requests', label: 'data-requests.title', permission: 'privacy.request.handle' },
      { to: '/complaints', label: 'complaints.title', permission: 'complaint.complaint.read' },
    ],
  },
  {
    title: 'nav.window',
    entries: [
      { to: '/window', label: 'window.title', permission: 'approval.window.register' },
      { to: '/tickets', label: 'tickets.title', permission: 'queue.ticket.issue' },
      { to: '/check', label: 'check.title', permission: 'realname.window.check' },
      { to: '/outage', label: 'outage.title', permission: 'approval.outage.enter' },
      { to: '/hall', label: 'hall.title', permission: 'reception.hall.read' },
      { to: '/hall-setup', label: 'hall-setup.title', permission: 'queue.queue.manage' },
      { to: '/devices', label: 'devices.title', permission: 'approval.window.register' },
    ],
  },
  {
    title: 'nav.papers',
    entries: [
      { to: '/papers', label: 'papers.title', permission: 'paper.paper.read' },
      { to: '/licences', label: 'licences.title', permission: 'licence.licence.read' },
      { to: '/sealing-orders', label: 'orders.title', permission: 'seal.seal.read' },
      { to: '/seals', label: 'seals.title', permission: 'seal.seal.read' },
      { to: '/printers', label: 'printers.title', permission: 'paper.paper.print' },
    ],
  },
  {
    title: 'nav.registers',
    entries: [
      { to: '/received', label: 'received.title', permission: 'approval.register.read' },
      { to: '/deliveries', label: 'deliveries.title', permission: 'approval.register.read' },
      { to: '/archive', label: 'archive.title', permission: 'casework.archive.read' },
      { to: '/late-entries', label: 'late-entry.title', permission: 'casework.late-entry.own' },
      { to: '/past-tasks', label: 'past-tray.title', permission: 'casework.case.read' },
    ],
  },
  {
    title: 'nav.supervision',
    entries: [
      { to: '/cards', label: 'cards.title', permission: 'supervision.card.read' },
      { to: '/acts', label: 'acts.title', permission: 'supervision.act.read' },
      { to: '/statistics', label: 'statistics.title', permission: 'statistics.table.read' },
    ],
  },
  {
    title: 'nav.catalogue',
    entries: [
      { to: '/items', label: 'items.title', permission: 'item.item.read' },
      { to: '/bywords', label: 'bywords.title', permission: 'item.item.read' },
      { to: '/translations', label: 'translations.title', permission: 'item.item.edit' },
      { to: '/flows', label: 'flows.title', permission: 'flowbook.definition.read' },
    ],
  },
  {
    title: 'nav.time',
    entries: [
      { to: '/calendar', label: 'calendar.title', permission: 'legaltime.time.read' },
      { to: '/office-hours', label: 'hours.title', permission: 'legaltime.time.read' },
      { to: '/rules', label: 'rules.title', permission: 'legaltime.time.read' },
      { to: '/urging', label: 'urging.title', permission: 'casework.urging.manage' },
    ],
  },
  {
    title: 'nav.organisation',
    entries: [
      { to: '/units', label: 'units.title', permission: 'org.unit.read' },
      { to: '/people', label: 'people.title', permission: 'org.person.read' },
      { to: '/accounts', label: 'accounts.title', permission: 'identity.staff.manage' },
      { to: '/roles', label: 'roles.title', permission: 'org.role.read' },
      { to: '/security', label: 'security.title', permission: 'factor.policy.read' },
      { to: '/texts', label: 'texts.title', permission: 'message.text.read' },
      { to: '/holds', label: 'holds.title', permission: 'retention.hold.manage' },
      { to: '/transfers', label: 'transfers.title', permission: 'transfer.own.use' },
    ],
  },
  {
    title: 'nav.power',
    entries: [
      { to: '/mandates', label: 'mandate.title', permission: 'approval.mandate.manage' },
      { to: '/delegations', label: 'delegation.title', permission: 'org.delegation.own' },
      { to: '/power', label: 'power.mine', permission: 'org.power.own' },
    ],
  },
  {
    title: 'nav.operations',
    entries: [{ to: '/operations', label: 'operations.title', permission: 'operations.node.read' }],
  },
]

/** What of the navigation somebody with these permissions is shown; empty groups are left out. */
export const navigationFor = (may: (permission: string) => boolean): NavGroup[] =>
  NAVIGATION.map((group) => ({
    ...group,
    entries: group.entries.filter(({ permission }) => [permission].flat().some(may)),
  })).filter(({ entries }) => entries.length > 0)
