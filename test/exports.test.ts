import { expect, it } from 'vitest'
import { permissionOf } from '#kernel/context'
import { listExports } from '#kernel/table'
import { TARGETS, type Target } from './sweep/targets.ts'

interface Shape {
  readonly type?: string
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
}

/** Whether an answer is a list of records: an array of them, or a page. */
const isList = ({ type, items, properties }: Shape): boolean =>
  type === 'array'
    ? items?.properties !== undefined
    : properties?.rows !== undefined && isList(properties.rows)

const isForStaff = ({ endpoint }: Target): boolean =>
  permissionOf(endpoint.permission)?.holders.some((holder) => holder === 'role' || holder === 'staff') ===
  true

const LISTS = TARGETS.filter(
  (target) =>
    target.endpoint.method === 'GET' && isForStaff(target) && isList(target.endpoint.output as Shape),
)

/** Lists of staff that are no tables to take home. */
const NO_TABLE: Readonly<Record<string, string>> = {
  'org.listDelegable': 'choices of a form',
  'complaint.listAboutPeople': 'choices of a form',
  'complaint.readTally': 'a line for each unit; the complaints themselves are exported',
  'reception.listSittings': "one clerk's unfinished work; what came of it stands in the cases",
  'org.listReceivers': 'choices of a form',
  'org.listDelegationsOfPerson': 'a part of the page of one person',
  'transfer.listTargets': 'choices of a form',
  'transfer.listImportNotes': 'handed out with the refused rows themselves',
  'org.listDelegationRules': 'a few settings of a form',
  'org.listOutsideBodies': 'a few settings of a form',
  'org.listRoleOffers': 'changes of roles to be answered one by one',
  'seal.listSeals': 'a few settings of a form; its uses are exported',
  'paper.listWaiting': 'counts of what waits; the papers themselves are exported from their register',
  'seal.listRequests': 'work to be done; what came of it is in the register of uses',
  'seal.listOrders': 'a few settings, each read with its document',
  'paper.listPrints': 'a part of the register, for one paper',
  'item.listSamples': 'a part of the page of one item, each with its file',
  'paper.listPrinters': 'a few settings of a form',
  'legaltime.listHours': 'a few settings of a form',
  'legaltime.listRules': 'rules of the law, shipped as data and explained on their page',
  'operations.listTimeDoubts': 'a few lines for who looks after the node',
  'casework.listUnconfirmed': 'work to be done, with what each line needs',
  'casework.listRelatedCases': 'a part of the page of one case',
  'casework.listPageMarks': 'a part of the page of one case',
  'approval.listVoidPapers': 'a part of the page of one case; the register of papers is exported',
  'casework.listOpinionFiles': 'a part of the page of one case',
  'casework.readHandling': 'a part of the page of one case',
  'casework.readDiscussion': 'a part of the page of one case; it leaves by order of supervision alone',
  'casework.listCalls': 'a part of the page of one case',
  'casework.listFilesToArchive': 'work to be done; what was archived is in the register',
  'casework.listArchiveRules': 'a few settings',
  'casework.listTransferUnits': 'a choice of units',
  'casework.listPaperTransfers': 'each list of papers is printed and signed by itself',
  'casework.listSecretaries': 'a setting of a unit',
  'flowbook.listFlows': 'drawings, each exported by itself as BPMN',
  'flowbook.compareFlows': 'two drawings beside each other',
  'casework.listTaskTakers': 'choices of a form',
  'desk.find': 'ways to records, each of which is exported from its own list',
  'desk.listViews': 'settings of a list',
  'casework.listReadings': 'work to be done; what was read stands in the case',
  'approval.listColleagues': 'choices of a form',
  'approval.listMandates': 'a few settings of a unit, each read with its document',
  'approval.listMandateUses': 'a part of one mandate; each use stands in its case',
  'approval.readMandated': 'choices of a form',
  'approval.listBatchable': 'a choice among tasks; the tray is exported',
  'casework.countDelegatedTasks': 'counts, one for each position',
}

it('every list that staff may read can be exported, or it says why not', () => {
  const exported = new Set([...listExports().values()].map(({ endpoint }) => endpoint))
  const missing = LISTS.filter(
    ({ name, endpoint }) => !exported.has(endpoint) && NO_TABLE[name] === undefined,
  )
  expect(missing.map(({ name }) => name)).toEqual([])
})
