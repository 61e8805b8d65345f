import { listExport, shown, shownMoment } from '#kernel/table'
import { allRequests, shownRequests } from './answer-request.ts'
import { deskContract } from './desk.contract.ts'

/** 个人信息请求; who asks and what he wrote is not in it, as in the list. */
listExport(shown(allRequests, shownRequests))({
  name: 'privacy.requests',
  endpoint: deskContract.endpoints.listRequests,
  personal: false,
  columns: [
    ['number', 20],
    ['kind', 14, (row, words) => words(`privacy:request-kind.${row.kind}`)],
    ['state', 10, (row, words) => words(`privacy:request-state.${row.state}`)],
    ['asked', 16, (row) => shownMoment(row.askedAt)],
    ['due', 10, (row) => row.dueOn],
    ['overdue', 8, (row) => (row.overdue ? '✓' : '')],
  ],
})
