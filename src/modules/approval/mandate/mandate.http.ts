import { actByMandate } from './act-by-mandate.ts'
import { giveMandate, readMandateFile, revokeMandate } from './give-mandate.ts'
import { listMandates, listMandateUses } from './list-mandates.ts'
import { readMandated } from './mandated-steps.ts'

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
