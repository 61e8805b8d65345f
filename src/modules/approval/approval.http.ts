import { routesOf } from '#kernel/platform'
import { acceptCase } from './accept-case.ts'
import { addCaseMaterial } from './add-case-material.ts'
import { addMatterMaterial, answerCorrections, supplyCorrections } from './answer-corrections.ts'
import { approvalContract } from './approval.contract.ts'
import { askCorrections } from './ask-corrections.ts'
import { decideCase } from './decide-case.ts'
import { addDraftMaterial, readDraftFile, removeDraftMaterial } from './draft-materials.ts'
import { discardDraft, saveDraft } from './edit-draft.ts'
import { extendCase } from './extend-case.ts'
import { readMatterReceipt } from './matter-receipt.ts'
import { pauseCase } from './pause-case.ts'
import { rateMatter } from './rate-matter.ts'
import { readCase, readCaseFile, readCasePaper, readPastCase } from './read-case.ts'
import { listDrafts, readDraft } from './read-draft.ts'
import { explainMatter, listMatters, readMatter, readMatterFile, readMatterPaper } from './read-matter.ts'
import { explainProgress, readProgress } from './read-progress.ts'
import { refuseAcceptance } from './refuse-acceptance.ts'
import { registerAtWindow } from './register-at-window.ts'
import { resumeCase } from './resume-case.ts'
import { recheckCase, reviewCase } from './review-case.ts'
import { startDraft } from './start-draft.ts'
import { submitApplication } from './submit-application.ts'
import { unmaskParty } from './unmask-party.ts'
import { withdrawMatter } from './withdraw-matter.ts'

export const approvalRoutes = routesOf(approvalContract, {
  startDraft,
  listDrafts,
  readDraft,
  saveDraft,
  addDraftMaterial,
  removeDraftMaterial,
  readDraftFile,
  discardDraft,
  submitApplication,
  listMatters,
  readMatter,
  addMatterMaterial,
  answerCorrections,
  withdrawMatter,
  rateMatter,
  readMatterFile,
  readMatterPaper,
  readMatterReceipt,
  readProgress,
  explainProgress,
  explainMatter,
  readCase,
  readPastCase,
  registerAtWindow,
  addCaseMaterial,
  supplyCorrections,
  acceptCase,
  askCorrections,
  refuseAcceptance,
  reviewCase,
  recheckCase,
  decideCase,
  pauseCase,
  resumeCase,
  extendCase,
  unmaskParty,
  readCaseFile,
  readCasePaper,
})
