import { routesOf } from '#kernel/platform'
import { beginPasskey, confirmPasskey } from './add-passkey.ts'
import { beginPhone, confirmPhone } from './add-phone.ts'
import { beginTotp, confirmTotp } from './add-totp.ts'
import { askCertificate, beginCertificate, confirmCertificate, proveCertificate } from './certificate.ts'
import { factorContract } from './factor.contract.ts'
import { enrolMachine, listMachines, revokeMachine } from './machines.ts'
import { readPolicy, savePolicy } from './policy.ts'
import { askPasskey, provePasskey } from './prove-passkey.ts'
import { provePhone, sendCode } from './prove-phone.ts'
import { proveRecoveryCode } from './prove-recovery-code.ts'
import { proveTotp } from './prove-totp.ts'
import { readOwnFactors } from './read-own-factors.ts'
import { removeFactor, renewRecoveryCodes } from './remove-factor.ts'

/** Each endpoint and its use case. */
export const factorRoutes = routesOf(factorContract, {
  readOwnFactors,
  beginTotp,
  confirmTotp,
  beginPhone,
  confirmPhone,
  beginPasskey,
  confirmPasskey,
  beginCertificate,
  confirmCertificate,
  removeFactor,
  renewRecoveryCodes,
  proveTotp,
  proveRecoveryCode,
  sendCode,
  provePhone,
  askCertificate,
  proveCertificate,
  askPasskey,
  provePasskey,
  readPolicy,
  savePolicy,
  listMachines,
  enrolMachine,
  revokeMachine,
})
