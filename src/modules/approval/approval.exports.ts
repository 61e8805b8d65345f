import { listExport, shown, shownMoment, whole } from '#kernel/table'
import { allReceived, shownReceived } from './list-received.ts'
import { allBlankReceipts } from './outage/blank-receipts.ts'
import { allOutageEntries } from './outage/list-outage-entries.ts'
import { outageContract } from './outage.contract.ts'
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

/** 应急空白回执登记簿. */
listExport(whole(allBlankReceipts))({
  name: 'approval.blank-receipts',
  endpoint: outageContract.endpoints.listBlankReceipts,
  personal: false,
  columns: [
    ['number', 20],
    ['unit', 20, (row) => row.unitName],
    ['state', 10, (row, words) => words(`approval:receipt-state.${row.state}`)],
    ['printed', 16, (row) => shownMoment(row.printedAt)],
    ['by', 12, (row) => row.printedBy],
    ['changed', 16, (row) => shownMoment(row.changedAt)],
    ['changer', 12, (row) => row.changedBy],
    ['reason', 30],
  ],
})

/** 停机补录清单; applicants are masked as on the page. */
listExport(whole(allOutageEntries))({
  name: 'approval.outage-entries',
  endpoint: outageContract.endpoints.listOutageEntries,
  personal: true,
  columns: [
    ['receipt', 20],
    ['unit', 20, (row) => row.unitName],
    ['item', 40, (row) => row.itemName],
    ['state', 10, (row, words) => words(`approval:entry-state.${row.state}`)],
    ['received', 16, (row) => shownMoment(row.receivedAt)],
    ['entered', 16, (row) => shownMoment(row.enteredAt)],
    ['enterer', 12, (row) => row.enteredBy],
    ['answered', 16, (row) => shownMoment(row.answeredAt)],
    ['answerer', 12, (row) => row.answeredBy],
    ['case', 20, (row) => row.caseNumber],
  ],
})
