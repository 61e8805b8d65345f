import { enterSigned, readSignable } from './enter-signed.ts'
import { listDeliveries } from './list-deliveries.ts'
import { listReceivedCases } from './list-received.ts'
import { mandateHandlers } from './mandate/mandate.http.ts'
import { outageHandlers } from './outage/outage.http.ts'
import { readCaseAnswers } from './read-case-answers.ts'
import { readChanges } from './read-changes.ts'
import { acceptBatch, grantBatch, listBatchable, readBatch, refuseBatch, retryBatch } from './start-batch.ts'

/** Handlers of `workingContract`. */
export const workingHandlers = {
  listBatchable,
  acceptBatch,
  grantBatch,
  refuseBatch,
  retryBatch,
  readBatch,
  readCaseAnswers,
  readChanges,
  readSignable,
  enterSigned,
  listReceivedCases,
  listDeliveries,
  ...mandateHandlers,
  ...outageHandlers,
}
