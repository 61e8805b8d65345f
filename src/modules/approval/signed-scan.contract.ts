import { contract, endpoint, Fields, Id } from '#kernel/contract'
import { MATERIAL_UPLOAD } from './approval.schemas.ts'

/** Papers that people sign by hand, so that a scan of what they signed is filed. */
export const SIGNED_BY_HAND: ReadonlySet<string> = new Set([
  'application-form',
  'hearing-record',
  'site-check-record',
  'service-return',
])

/** Papers that people sign by hand come back as scans. */
export const signedScanContract = contract('approval', {
  addSignedScan: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/papers/:paperId/signed',
    permission: 'approval.case.deliver',
    summary: '签名件扫描归档：申请书、听证笔录、现场勘验记录、送达回证签名后扫描，与文号绑定',
    input: Fields({ caseId: Id, paperId: Id }),
    output: Fields({ fileId: Id }),
    upload: MATERIAL_UPLOAD,
  }),
})
