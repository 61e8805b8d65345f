import { routesOf } from '#kernel/platform'
import { checkAccount, endProof } from './check-account.ts'
import { askAuthority, readOwnLevel } from './own-level.ts'
import { realnameContract } from './realname.contract.ts'
import { handOutResetCode, moveAccountPhone, sendMoveCode } from './restore-account.ts'
import { findAccount, readAccount } from './window-account.ts'

/** Each endpoint and its use case. */
export const realnameRoutes = routesOf(realnameContract, {
  readOwnLevel,
  askAuthority,
  findAccount,
  readAccount,
  checkAccount,
  endProof,
  handOutResetCode,
  sendMoveCode,
  moveAccountPhone,
})
