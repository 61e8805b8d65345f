import { listExport, shownMoment, whole } from '#kernel/table'
import { accountListContract } from './account-list.contract.ts'
import { allAccounts } from './list-accounts.ts'
import { listSessions } from './list-sessions.ts'
import { sessionContract } from './session.contract.ts'

/** 工作人员账户 of the people within reach. */
listExport(allAccounts)({
  name: 'identity.accounts',
  endpoint: accountListContract.endpoints.listAccounts,
  personal: true,
  columns: [
    ['employee_no', 12, (row) => row.employeeNo],
    ['name', 14],
    ['login', 20],
    ['state', 8, (row, words) => words(`identity:account-state.${row.state}`)],
    ['temporary', 12, (row) => (row.mustChangePassword ? '✓' : '')],
    ['seen', 16, (row) => shownMoment(row.lastSeenAt)],
  ],
})

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
