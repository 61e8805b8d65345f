import { listExport, shown } from '#kernel/table'
import { allDeliveries, shownDeliveries } from './list-deliveries.ts'
import { registerContract } from './register.contract.ts'

/** 送达台账 of a year; recipients are masked as on the page. */
listExport(shown(allDeliveries, shownDeliveries))({
  name: 'approval.deliveries',
  endpoint: registerContract.endpoints.listDeliveries,
  personal: true,
  columns: [
    ['sent', 12, (row) => row.sentOn],
    ['case', 22, (row) => row.caseNumber],
    ['item', 30, (row) => row.itemName],
    ['unit', 18, (row) => row.unitName],
    ['recipient', 14],
    [
      'papers',
      40,
      (row, words) =>
        row.papers
          .map(({ template, number }) => `${words(`paper:template.${template}`)} ${number}`)
          .join('；'),
    ],
    ['manner', 12, (row, words) => words(`approval:manner.${row.manner}`)],
    ['tracking', 18],
    ['server', 12],
    ['status', 10, (row, words) => words(`approval:delivery.${row.status}`)],
    ['ended', 12, (row) => row.endedOn],
  ],
})
