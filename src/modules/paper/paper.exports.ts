import { listExport, shown, shownMoment } from '#kernel/table'
import { allPapers, shownPapers } from './list-papers.ts'
import { registerContract } from './register.contract.ts'

/** 文书登记簿, as the page filters it; what a paper says is not in it. */
listExport(shown(allPapers, shownPapers))({
  name: 'paper.papers',
  endpoint: registerContract.endpoints.listPapers,
  personal: true,
  columns: [
    ['number', 30],
    ['title', 24],
    ['unit', 30, (row) => row.unitName],
    ['issued', 16, (row) => shownMoment(row.issuedAt)],
    ['state', 8, (row, words) => words(`paper:state.${row.state}`)],
    ['successor', 30],
    ['voided', 16, (row) => shownMoment(row.voidedAt)],
    ['voidedBy', 12],
    ['voidReason', 40],
  ],
})
