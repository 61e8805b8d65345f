import { listExport, shown, shownMoment } from '#kernel/table'
import { allCards, shownCards } from './list-cards.ts'
import { supervisionContract } from './supervision.contract.ts'

/** 监察牌登记簿, as the page filters it. */
listExport(shown(allCards, shownCards))({
  name: 'supervision.cards',
  endpoint: supervisionContract.endpoints.listCards,
  personal: false,
  columns: [
    ['kind', 8, (row, words) => words(`supervision:kind.${row.kind}`)],
    ['ground', 30, (row, words) => words(`supervision:ground.${row.ground}`)],
    ['law', 30, (row) => `${row.law} ${row.article}`],
    ['caseNumber', 20],
    ['itemName', 30],
    ['unit', 20, (row) => row.unitName],
    ['issued', 16, (row) => shownMoment(row.issuedAt)],
    ['state', 8, (row, words) => words(`supervision:state.${row.state}`)],
    ['answer', 40],
    ['reason', 40],
  ],
})
