import { listExport, shown, shownMoment } from '#kernel/table'
import { allTexts, shownTexts } from './list-texts.ts'
import { messageContract } from './message.contract.ts'
import { allDeskMessages, shownMessages } from './read-inbox.ts'
import { textLogContract } from './text-log.contract.ts'

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

/** 短信和邮件记录; receivers are masked as on the page, what was said is not in it. */
listExport(shown(allTexts, shownTexts))({
  name: 'message.texts',
  endpoint: textLogContract.endpoints.listTexts,
  personal: true,
  columns: [
    ['at', 16, (row) => shownMoment(row.createdAt)],
    ['title', 24],
    ['channel', 8, (row, words) => words(`message:channel.${row.channel}`)],
    ['to', 24],
    ['state', 14, (row, words) => words(`message:text-state.${row.state}`)],
    ['attempts', 8],
    ['fault', 24],
    ['sent', 16, (row) => shownMoment(row.sentAt)],
  ],
})
