import { Type } from 'typebox'
import { contract, Day, endpoint, Fields, Id, Nullable, OneOf, PageOf, PageQuery } from '#kernel/contract'
import { ApprovalStatus } from './approval.schemas.ts'

export const registerContract = contract('approval', {
  listReceivedCases: endpoint({
    method: 'GET',
    path: '/approval/registers/received',
    permission: 'approval.register.read',
    summary: '收件台账：一年中收到的申请，按收件日期；历史导入的注明',
    input: Fields({
      /** The present one where left out. */
      year: Type.Optional(Type.Integer({ minimum: 1949, maximum: 9999 })),
      ...PageQuery,
    }),
    output: PageOf(
      Fields({
        id: Id,
        number: Type.String(),
        /** Number in the older system; null where the case is not imported. */
        formerNumber: Nullable(Type.String()),
        imported: Type.Boolean(),
        itemName: Type.String(),
        unitName: Type.String(),
        /** Masked. */
        applicant: Type.String(),
        channel: OneOf('web', 'window', 'import'),
        receivedOn: Nullable(Day),
        acceptedOn: Nullable(Day),
        decidedOn: Nullable(Day),
        status: ApprovalStatus,
        licenceNumber: Nullable(Type.String()),
      }),
    ),
  }),
})
