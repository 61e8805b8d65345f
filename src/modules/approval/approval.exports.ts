import { listExport, shown } from '#kernel/table'
import { allReceived, shownReceived } from './list-received.ts'
import { registerContract } from './register.contract.ts'

/** 收件台账 of a year; applicants are masked as on the page. */
listExport(shown(allReceived, shownReceived))({
  name: 'approval.received',
  endpoint: registerContract.endpoints.listReceivedCases,
  personal: true,
  columns: [
    ['number', 20],
    ['former', 20, (row) => row.formerNumber],
    ['item', 40, (row) => row.itemName],
    ['unit', 20, (row) => row.unitName],
    ['applicant', 16],
    ['received', 12, (row) => row.receivedOn],
    ['accepted', 12, (row) => row.acceptedOn],
    ['decided', 12, (row) => row.decidedOn],
    ['status', 12, (row, words) => words(`approval:status.${row.status}`)],
    ['licence', 20, (row) => row.licenceNumber],
    ['mark', 12, (row, words) => (row.imported ? words('approval:history.mark') : '')],
  ],
})
