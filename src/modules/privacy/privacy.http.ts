import { routesOf } from '#kernel/platform'
import { grantRequest, listRequests, readRequest, refuseRequest } from './answer-request.ts'
import { askRequest } from './ask-request.ts'
import { closeAccount } from './close-own-account.ts'
import { decideConsents, listConsents, readNotices } from './consents.ts'
import { downloadCopy, readCopy } from './copy-of-data.ts'
import { listLooks } from './list-looks.ts'
import { listOwnRequests, readOwnRequest, withdrawRequest } from './own-requests.ts'
import { privacyContract } from './privacy.contract.ts'

/** Each endpoint and its use case. */
export const privacyRoutes = routesOf(privacyContract, {
  readNotices,
  listConsents,
  decideConsents,
  listLooks,
  askRequest,
  listOwnRequests,
  readOwnRequest,
  withdrawRequest,
  readCopy,
  downloadCopy,
  closeAccount,
  listRequests,
  readRequest,
  grantRequest,
  refuseRequest,
})
