import { speaking } from '#kernel/i18n'
import { routesOf } from '#kernel/platform'
import { acceptCase } from './accept-case.ts'
import { addCaseMaterial } from './add-case-material.ts'
import { addEvidence } from './add-evidence.ts'
import { addSignedScan } from './add-signed-scan.ts'
import { allowNotice } from './allow-notice.ts'
import { addMatterMaterial, answerCorrections, supplyCorrections } from './answer-corrections.ts'
import { approvalContract } from './approval.contract.ts'
import { askCorrections } from './ask-corrections.ts'
import { askHearing, recordHearingRequest } from './ask-hearing.ts'
import { listRenewable, listVariable } from './asked-licence.ts'
import { beginProcedure } from './begin-procedure.ts'
import { callProcedure } from './call-procedure.ts'
import { listColleagues } from './colleagues.ts'
import { correctOnSpot } from './correct-on-spot.ts'
import { decideCase } from './decide-case.ts'
import { deliverPapers, endDelivery } from './deliver-papers.ts'
import { printDossier, readDossier } from './dossier/print-dossier.ts'
import { addDraftMaterial, readDraftFile, removeDraftMaterial } from './draft-materials.ts'
import { discardDraft, saveDraft } from './edit-draft.ts'
import { endCase } from './end-case.ts'
import { endLicence } from './end-licence.ts'
import { endProcedure } from './end-procedure.ts'
import { extendCase } from './extend-case.ts'
import { listVoidPapers } from './list-void-papers.ts'
import { readMatterReceipt } from './matter-receipt.ts'
import { paymentHandlers } from './payment/payment.http.ts'
import { rateMatter } from './rate-matter.ts'
import { readCase, readCaseFile, readCasePaper, readPastCase } from './read-case.ts'
import { listDrafts, readDraft } from './read-draft.ts'
import { explainMatter, listMatters, readMatter, readMatterFile, readMatterPaper } from './read-matter.ts'
import { openCaseFile, readCasePage } from './read-page-picture.ts'
import { explainProgress, readProgress } from './read-progress.ts'
import { receivePapers } from './receive-papers.ts'
import { recordProcedure } from './record-procedure.ts'
import { refuseAcceptance } from './refuse-acceptance.ts'
import { registerAtWindow } from './register-at-window.ts'
import { recheckCase, reviewCase } from './review-case.ts'
import { startDraft } from './start-draft.ts'
import { submitApplication } from './submit-application.ts'
import { tellCollection } from './tell-collection.ts'
import { tellHearingRight } from './tell-hearing-right.ts'
import { unmaskParty } from './unmask-party.ts'
import { withdrawAtWindow, withdrawMatter } from './withdraw-matter.ts'
import { workingHandlers } from './working.http.ts'

export const approvalRoutes = routesOf(approvalContract, {
  startDraft,
  listRenewable,
  listVariable,
  listDrafts: speaking(listDrafts),
  readDraft: speaking(readDraft),
  saveDraft,
  addDraftMaterial,
  removeDraftMaterial,
  readDraftFile,
  discardDraft,
  submitApplication,
  listMatters: speaking(listMatters),
  readMatter: speaking(readMatter),
  addMatterMaterial,
  answerCorrections,
  withdrawMatter,
  rateMatter,
  readMatterFile,
  readMatterPaper,
  readMatterReceipt,
  readProgress: speaking(readProgress),
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
  correctOnSpot,
  allowNotice,
  listColleagues,
  beginProcedure,
  callProcedure,
  addEvidence,
  addSignedScan,
  recordProcedure,
  endProcedure,
  tellHearingRight,
  recordHearingRequest,
  askHearing,
  tellCollection,
  deliverPapers,
  endDelivery,
  receivePapers,
  withdrawAtWindow,
  endCase,
  endLicence,
  ...paymentHandlers,
  extendCase,
  unmaskParty,
  readCaseFile,
  readCasePaper,
  openCaseFile,
  readCasePage,
  printDossier,
  listVoidPapers,
  readDossier,
  ...workingHandlers,
})
