import { listExport, shown, shownMoment } from '#kernel/table'
import { allUses, shownUses } from './list-uses.ts'
import { sealContract } from './seal.contract.ts'

/** 用印台账, as the page filters it. */
listExport(shown(allUses, shownUses))({
  name: 'seal.uses',
  endpoint: sealContract.endpoints.listUses,
  personal: false,
  columns: [
    ['number', 30],
    ['paper', 24, (row, words) => words(`paper:template.${row.paper}`)],
    ['unit', 30, (row) => row.unitName],
    ['seal', 30, (row) => row.sealName],
    ['kind', 16, (row, words) => words(`seal:kind.${row.kind}`)],
    ['copies', 6],
    ['way', 10, (row, words) => words(`seal:way.${row.way}`)],
    ['by', 12, (row) => row.usedBy],
    ['used', 16, (row) => shownMoment(row.usedAt)],
  ],
})
