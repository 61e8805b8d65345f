import { routesOf } from '#kernel/platform'
import { archiveFile } from './archive/archive-file.ts'
import { listArchiveRules, setArchiveRule } from './archive/archive-rules.ts'
import { listArchivedFiles, listFilesToArchive } from './archive/list-archive.ts'
import { caseworkContract } from './casework.contract.ts'
import { claimTask, releaseTask } from './claim-task.ts'
import { confirmTimes, listUnconfirmed } from './confirm-times.ts'
import { declareConflict, enterStaffNumber } from './conflict.ts'
import { discuss, readDiscussion } from './discussion.ts'
import { explainClock } from './explain-clock.ts'
import { handOverTasks, previewHandOver } from './hand-over.ts'
import { handleMaterial, readHandling } from './handle-material.ts'
import { hearWork } from './hear-work.ts'
import { readPhrases, savePhrases } from './keep-phrases.ts'
import { listLateEntries, objectToLateEntry } from './late-entries.ts'
import { listPastTasks } from './list-past-tasks.ts'
import { countDelegatedTasks, countTasks, listCases, listTasks } from './list-tasks.ts'
import { listPaperTransfers, listTransferUnits, readPaperTransfer } from './list-transfers.ts'
import { listCalls, logCall } from './log-call.ts'
import { addPageMark, listPageMarks, rewordPageMark, withdrawPageMark } from './mark-page.ts'
import { addOpinionFile, listOpinionFiles, readWorkingFile, removeOpinionFile } from './opinion-files.ts'
import { listRelatedCases, readCaseHead } from './read-case-page.ts'
import { readFlowPicture } from './read-flow-picture.ts'
import { appointSecretary, endSecretary, listSecretaries } from './secretaries.ts'
import { receivePapers, refusePapers, sendPapers } from './transfer-papers.ts'
import { circulateCase, confirmReading } from './turns/circulate-case.ts'
import { completeTask } from './turns/complete-task.ts'
import { addSigner, delegateTask, transferTask } from './turns/hand-on-task.ts'
import { listReadings } from './turns/list-readings.ts'
import { listTaskTakers } from './turns/list-takers.ts'
import { readCaseFlow } from './turns/read-case-flow.ts'
import { returnTask } from './turns/return-task.ts'
import { urgeTask } from './turns/urge-task.ts'
import { withdrawStep } from './turns/withdraw-step.ts'
import { readUrging, saveUrging } from './urge-clocks.ts'

export const caseworkRoutes = routesOf(caseworkContract, {
  explainClock,
  hearWork,
  readCaseHead,
  listRelatedCases,
  readFlowPicture,
  listPageMarks,
  addPageMark,
  rewordPageMark,
  withdrawPageMark,
  listTasks,
  countTasks,
  listPastTasks,
  countDelegatedTasks,
  claimTask,
  releaseTask,
  listCases,
  listUnconfirmed,
  confirmTimes,
  readCaseFlow,
  listTaskTakers,
  completeTask,
  returnTask,
  withdrawStep,
  delegateTask,
  transferTask,
  addSigner,
  circulateCase,
  confirmReading,
  listReadings,
  urgeTask,
  readPhrases,
  savePhrases,
  listOpinionFiles,
  addOpinionFile,
  removeOpinionFile,
  readWorkingFile,
  readHandling,
  handleMaterial,
  listTransferUnits,
  sendPapers,
  listPaperTransfers,
  readPaperTransfer,
  receivePapers,
  refusePapers,
  previewHandOver,
  handOverTasks,
  readUrging,
  saveUrging,
  declareConflict,
  enterStaffNumber,
  readDiscussion,
  discuss,
  listCalls,
  logCall,
  listSecretaries,
  appointSecretary,
  endSecretary,
  listLateEntries,
  objectToLateEntry,
  listArchivedFiles,
  listFilesToArchive,
  archiveFile,
  listArchiveRules,
  setArchiveRule,
})
