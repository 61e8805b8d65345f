import { listExport, shown, shownMoment } from '#kernel/table'
import { messageContract } from './message.contract.ts'
import { allDeskMessages, shownMessages } from './read-inbox.ts'

/** 工作消息 of who exports. */
listExport(shown(allDeskMessages, shownMessages))({
  name: 'message.inbox',
  endpoint: messageContract.endpoints.listDeskInbox,
  personal: false,
  columns: [
    ['at', 16, (row) => shownMoment(row.at)],
    ['title', 30],
    ['body', 60],
    ['read', 6, (row) => (row.read ? '✓' : '')],
  ],
})
