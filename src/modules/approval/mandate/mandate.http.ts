import { actByMandate, readMandated } from './act-by-mandate.ts'
import { giveMandate, readMandateFile, revokeMandate } from './give-mandate.ts'
import { listMandates, listMandateUses } from './list-mandates.ts'

/** Handlers of `mandateContract`. */
export const mandateHandlers = {
  listMandates,
  giveMandate,
  readMandateFile,
  revokeMandate,
  listMandateUses,
  readMandated,
  actByMandate,
}
