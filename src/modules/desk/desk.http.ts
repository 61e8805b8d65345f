import { routesOf } from '#kernel/platform'
import { deskContract } from './desk.contract.ts'
import { find, findByParty } from './find.ts'
import { readHome } from './read-home.ts'
import { dropView, listViews, saveView } from './saved-views.ts'

export const deskRoutes = routesOf(deskContract, {
  readHome,
  listViews,
  saveView,
  dropView,
  find,
  findByParty,
})
