import { listExport, shownMoment, whole } from '#kernel/table'
import { listSessions } from './list-sessions.ts'
import { sessionContract } from './session.contract.ts'

/** 我的会话: the living sessions of who exports. */
listExport(whole(listSessions))({
  name: 'identity.sessions',
  endpoint: sessionContract.endpoints.listSessions,
  personal: true,
  columns: [
    ['started', 16, (row) => shownMoment(row.startedAt)],
    ['seen', 16, (row) => shownMoment(row.lastSeenAt)],
    ['address', 20],
    ['agent', 60],
  ],
})
