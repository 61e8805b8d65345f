import { listExport, pagesOf, shownMoment, type Words } from '#kernel/table'
import { caseworkContract } from './casework.contract.ts'
import { kindOf } from './kinds.ts'
import { listCases, listTasks } from './list-tasks.ts'

const { endpoints } = caseworkContract

/** The word of a kind of case for one of its states or nodes. */
function wordOf(words: Words, kind: string, family: 'status' | 'node', value: string): string {
  const module = kindOf(kind).words
  return module === undefined ? value : words(`${module}:${family}.${value}`)
}

/** 办件, as the page filters it, within the scope of who exports. */
listExport(pagesOf(endpoints.listCases, listCases), {
  name: 'casework.cases',
  endpoint: endpoints.listCases,
  personal: false,
  columns: [
    { name: 'number', read: (row) => row.number, width: 20 },
    { name: 'subject', read: (row) => row.subject, width: 40 },
    { name: 'status', read: (row, words) => wordOf(words, row.kind, 'status', row.status), width: 12 },
    { name: 'unit', read: (row) => row.unitName, width: 20 },
    { name: 'channel', read: (row, words) => words(`casework:channel.${row.channel}`), width: 12 },
    { name: 'opened', read: (row) => shownMoment(row.openedAt), width: 16 },
    { name: 'due', read: (row) => row.dueOn, width: 10 },
    { name: 'closed', read: (row) => shownMoment(row.closedAt), width: 16 },
  ],
})

/** 待办, as the tray shows it. */
listExport(pagesOf(endpoints.listTasks, listTasks), {
  name: 'casework.tasks',
  endpoint: endpoints.listTasks,
  personal: false,
  columns: [
    { name: 'number', read: (row) => row.caseNumber, width: 20 },
    { name: 'subject', read: (row) => row.subject, width: 40 },
    { name: 'node', read: (row, words) => wordOf(words, row.kind, 'node', row.node), width: 12 },
    { name: 'unit', read: (row) => row.unitName, width: 20 },
    { name: 'opened', read: (row) => shownMoment(row.openedAt), width: 16 },
    { name: 'due', read: (row) => row.dueOn, width: 10 },
    { name: 'left', read: (row) => row.left, width: 12 },
    { name: 'claimed', read: (row) => row.claimedBy, width: 12 },
  ],
})
