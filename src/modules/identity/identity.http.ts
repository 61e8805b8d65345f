import { routesOf } from '#kernel/platform'
import { changePassword } from './change-password.ts'
import { disableAccount, enableAccount } from './disable-account.ts'
import { endOtherSessions, endSession, logOut, logOutEverywhere } from './end-session.ts'
import { openStaffAccount, resetPassword } from './hand-over.ts'
import { identityContract } from './identity.contract.ts'
import { listAccounts } from './list-accounts.ts'
import { listSessions } from './list-sessions.ts'
import { logInToDesk } from './log-in-to-desk.ts'
import { logInByCode, logInToHall } from './log-in-to-hall.ts'
import { me } from './me.ts'
import { movePhone, proveOwnPhone, requestPhoneMove, requestPhoneProof } from './move-phone.ts'
import { confirmMail, readOwnMail, removeMail, requestMailCode } from './own-mail.ts'
import { putInSubstitute } from './put-in-substitute.ts'
import { readProfile } from './read-profile.ts'
import { readStaffAccount } from './read-staff-account.ts'
import { register } from './register.ts'
import { requestPhoneCode } from './request-phone-code.ts'
import { resetByCode } from './reset-by-code.ts'
import { resetFactors } from './reset-factors.ts'
import { actOnBehalf, switchAppointment } from './switch-appointment.ts'

/** Each endpoint and its use case. */
export const identityRoutes = routesOf(identityContract, {
  logInToDesk,
  me,
  switchAppointment,
  actOnBehalf,
  requestPhoneCode,
  register,
  logInToHall,
  logInByCode,
  resetByCode,
  requestPhoneMove,
  movePhone,
  requestPhoneProof,
  proveOwnPhone,
  readProfile,
  readOwnMail,
  requestMailCode,
  confirmMail,
  removeMail,
  logOut,
  logOutEverywhere,
  endOtherSessions,
  listSessions,
  endSession,
  changePassword,
  readStaffAccount,
  listAccounts,
  createStaffAccount: openStaffAccount,
  resetPassword,
  putInSubstitute,
  resetFactors,
  disableAccount,
  enableAccount,
})
