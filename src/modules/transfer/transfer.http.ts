import { routesOf } from '#kernel/platform'
import { createExport, listExportHistory, readExport } from './export-list.ts'
import { readHandout } from './read-handout.ts'
import { listImportNotes, listImports, readImport } from './read-import.ts'
import { readRefused } from './read-refused.ts'
import { listTargets, readTemplate } from './read-template.ts'
import {
  cancelImport,
  checkImport,
  confirmImport,
  createImport,
  destroyHandout,
  putImportFile,
} from './steer-import.ts'
import { transferContract } from './transfer.contract.ts'

export const transferRoutes = routesOf(transferContract, {
  listTargets,
  readTemplate,
  createImport,
  putImportFile,
  checkImport,
  confirmImport,
  cancelImport,
  readImport,
  listImportNotes,
  readRefused,
  readHandout,
  destroyHandout,
  listImports,
  createExport,
  readExport,
  listExports: listExportHistory,
})
