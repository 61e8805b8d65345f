import { routesOf } from '#kernel/platform'
import { listCaseMessages } from './list-case-messages.ts'
import { listTexts } from './list-texts.ts'
import { messageContract } from './message.contract.ts'
import { listDeskInbox, listInbox, markDeskRead, markInboxRead } from './read-inbox.ts'

export const messageRoutes = routesOf(messageContract, {
  listInbox,
  markInboxRead,
  listDeskInbox,
  markDeskRead,
  listTexts,
  listCaseMessages,
})
