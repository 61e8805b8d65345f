import { listExport, pagesOf, shownMoment } from '#kernel/table'
import { messageContract } from './message.contract.ts'
import { listDeskInbox } from './read-inbox.ts'

const endpoint = messageContract.endpoints.listDeskInbox

/** 工作消息 of who exports. */
listExport(pagesOf(endpoint, listDeskInbox), {
  name: 'message.inbox',
  endpoint,
  personal: false,
  columns: [
    { name: 'at', read: (row) => shownMoment(row.at), width: 16 },
    { name: 'title', read: (row) => row.title, width: 30 },
    { name: 'body', read: (row) => row.body, width: 60 },
    { name: 'read', read: (row) => (row.read ? '✓' : ''), width: 6 },
  ],
})
