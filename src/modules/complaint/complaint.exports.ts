import { listExport, shown, shownMoment } from '#kernel/table'
import { deskContract } from './desk.contract.ts'
import { allComplaints } from './list-complaints.ts'
import { shownRows } from './shown.ts'

/** 投诉和差评, as the page filters them; who asks and what he wrote is not in it. */
listExport(shown(allComplaints, shownRows))({
  name: 'complaint.complaints',
  endpoint: deskContract.endpoints.listComplaints,
  personal: false,
  columns: [
    ['number', 20],
    ['origin', 8, (row, words) => words(`complaint:origin.${row.origin}`)],
    ['item', 30, (row) => row.itemName ?? ''],
    ['caseNumber', 22, (row) => row.caseNumber ?? ''],
    ['unit', 20, (row) => row.unitName ?? ''],
    ['asked', 16, (row) => shownMoment(row.askedAt)],
    ['state', 10, (row, words) => words(`complaint:state.${row.state}`)],
    ['due', 10, (row) => row.dueOn ?? ''],
    ['overdue', 8, (row) => (row.overdue ? '✓' : '')],
  ],
})
