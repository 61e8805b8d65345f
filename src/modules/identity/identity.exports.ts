import { listExport, shownMoment, wholeOf } from '#kernel/table'
import { listSessions } from './list-sessions.ts'
import { sessionContract } from './session.contract.ts'

const endpoint = sessionContract.endpoints.listSessions

/** 我的会话: the living sessions of who exports. */
listExport(wholeOf(endpoint, listSessions), {
  name: 'identity.sessions',
  endpoint,
  personal: true,
  columns: [
    { name: 'started', read: (row) => shownMoment(row.startedAt), width: 16 },
    { name: 'seen', read: (row) => shownMoment(row.lastSeenAt), width: 16 },
    { name: 'address', read: (row) => row.address, width: 20 },
    { name: 'agent', read: (row) => row.agent, width: 60 },
  ],
})
