import { routesOf } from '#kernel/platform'
import { liftCard, signCard } from './answer-card.ts'
import { listCards } from './list-cards.ts'
import { listActs, readAct } from './read-acts.ts'
import { supervisionContract } from './supervision.contract.ts'

export const supervisionRoutes = routesOf(supervisionContract, {
  listActs,
  readAct,
  listCards,
  signCard,
  liftCard,
})
