import { listExport, shown, shownMoment, type Words, whole } from '#kernel/table'
import { allArchivedFiles, shownFiles } from './archive/list-archive.ts'
import { everyCase } from './case-list.store.ts'
import { caseworkContract } from './casework.contract.ts'
import { kindOf } from './kinds.ts'
import { allLateEntries } from './late-entries.ts'
import { allPastTasks } from './list-past-tasks.ts'
import { allTasks, shownCases, shownTasks } from './list-tasks.ts'

const { endpoints } = caseworkContract

/** The word of a kind of case for one of its states or nodes. */
function wordOf(words: Words, kind: string, family: 'status' | 'node', value: string): string {
  const module = kindOf(kind).words
  return module === undefined ? value : words(`${module}:${family}.${value}`)
}

/** 保管期限 by its code: `Y` or `D30`. */
const periodWord = (words: Words, code: string): string =>
  code === 'Y' ? words('casework:period.Y') : words('casework:period.D', { years: code.slice(1) })

/** 办件, as the page filters it, within the scope of who exports. */
listExport(shown(everyCase, shownCases))({
  name: 'casework.cases',
  endpoint: endpoints.listCases,
  personal: false,
  columns: [
    ['number', 20],
    ['subject', 40],
    ['status', 12, (row, words) => wordOf(words, row.kind, 'status', row.status)],
    ['unit', 20, (row) => row.unitName],
    ['channel', 12, (row, words) => words(`casework:channel.${row.channel}`)],
    ['opened', 16, (row) => shownMoment(row.openedAt)],
    ['due', 10, (row) => row.dueOn],
    ['closed', 16, (row) => shownMoment(row.closedAt)],
  ],
})

/** 待办, as the tray shows it. */
listExport(shown(allTasks, shownTasks))({
  name: 'casework.tasks',
  endpoint: endpoints.listTasks,
  personal: false,
  columns: [
    ['number', 20, (row) => row.caseNumber],
    ['subject', 40],
    ['node', 12, (row, words) => wordOf(words, row.kind, 'node', row.node)],
    ['unit', 20, (row) => row.unitName],
    ['opened', 16, (row) => shownMoment(row.openedAt)],
    ['due', 10, (row) => row.dueOn],
    ['left', 12],
    ['claimed', 12, (row) => row.claimedBy],
  ],
})

/** 时点待办, as they stood at the instant asked for. */
listExport(allPastTasks)({
  name: 'casework.past-tasks',
  endpoint: endpoints.listPastTasks,
  personal: false,
  columns: [
    ['number', 20, (row) => row.caseNumber],
    ['subject', 40],
    ['node', 12, (row, words) => wordOf(words, row.kind, 'node', row.node)],
    ['unit', 20, (row) => row.unitName],
    ['opened', 16, (row) => shownMoment(row.openedAt)],
    ['due', 10, (row) => row.dueOn],
    ['left', 12],
    ['claimed', 12, (row) => row.claimedBy],
  ],
})

/** 代录清单, as far as whoever exports may see it. */
listExport(whole(allLateEntries))({
  name: 'casework.late-entries',
  endpoint: endpoints.listLateEntries,
  personal: false,
  columns: [
    ['number', 20, (row) => row.caseNumber],
    ['unit', 20, (row) => row.unitName],
    ['leader', 12],
    ['signed', 16, (row) => shownMoment(row.signedAt)],
    ['secretary', 12],
    ['entered', 16, (row) => shownMoment(row.enteredAt)],
    ['objected', 16, (row) => shownMoment(row.objectedAt)],
  ],
})

/** 归档目录 of a year (归档文件目录, DA/T 22). */
listExport(shown(allArchivedFiles, shownFiles))({
  name: 'casework.archive',
  endpoint: endpoints.listArchivedFiles,
  personal: false,
  columns: [
    ['number', 26],
    ['unit', 20, (row) => row.unitName],
    ['subject', 40],
    ['case', 20, (row) => row.caseNumber],
    ['closed', 12, (row) => row.closedOn],
    ['period', 12, (row, words) => periodWord(words, row.period)],
    ['archived', 16, (row) => shownMoment(row.archivedAt)],
    ['by', 12, (row) => row.archivedBy],
  ],
})
