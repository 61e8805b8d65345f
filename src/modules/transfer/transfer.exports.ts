import { listExport, shown, shownMoment } from '#kernel/table'
import { exportContract } from './export.contract.ts'
import { allExportRuns, shownExportRuns } from './export-list.ts'
import { importContract } from './import.contract.ts'
import { allImportRuns, shownImportRuns } from './read-import.ts'

/** 导入记录. */
listExport(shown(allImportRuns, shownImportRuns))({
  name: 'transfer.imports',
  endpoint: importContract.endpoints.listImports,
  personal: true,
  columns: [
    ['at', 16, (row) => shownMoment(row.createdAt)],
    ['who', 14, (row) => row.personName],
    ['what', 20, (row) => row.title],
    ['state', 10, (row, words) => words(`transfer:import-state.${row.state}`)],
    ['created', 8],
    ['updated', 8],
    ['unchanged', 8],
    ['refused', 8],
  ],
})

/** 导出记录. */
listExport(shown(allExportRuns, shownExportRuns))({
  name: 'transfer.exports',
  endpoint: exportContract.endpoints.listExports,
  personal: true,
  columns: [
    ['at', 16, (row) => shownMoment(row.createdAt)],
    ['who', 14, (row) => row.personName],
    ['what', 20, (row) => row.title],
    ['format', 8],
    ['rows', 10],
    ['complete', 8, (row) => (row.complete === true ? '✓' : '')],
    ['personal', 12, (row) => (row.personal ? '✓' : '')],
  ],
})
