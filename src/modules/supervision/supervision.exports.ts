import { listExport, shown, shownMoment, type Words } from '#kernel/table'
import { allCards, shownCards } from './list-cards.ts'
import { allActs, shownActs } from './read-acts.ts'
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

/** What an act is called: by its own word, or by that of the acts of cases. */
function actWord(type: string, words: Words): string {
  const own = `act.${type}`
  const found = words(`supervision:${own}`)
  return found.endsWith(own) ? words(`approval:act.${type.replace(/^.*\./, '')}`) : found
}

/** 行为记录, as the page filters it. */
listExport(shown(allActs, shownActs))({
  name: 'supervision.acts',
  endpoint: supervisionContract.endpoints.listActs,
  personal: false,
  columns: [
    ['at', 18, (row) => shownMoment(row.at)],
    ['act', 30, (row, words) => actWord(row.type, words)],
    ['type', 30],
    ['actor', 14, (row, words) => row.actor || words(`supervision:actor.${row.actorKind}`)],
    ['behalf', 14],
    ['caseNumber', 22],
    ['stream', 50],
    ['n', 8],
    ['hash', 66],
  ],
})
