import { Type } from 'typebox'
import { contract, Day, endpoint, Fields, Id, Nullable, OneOf, PageOf, PageQuery } from '#kernel/contract'
import { ApprovalStatus } from './approval.schemas.ts'
import { MANNERS } from './delivery.kinds.ts'

/** Which part of a register is read. */
const Part = {
  /** The present one where left out. */
  year: Type.Optional(Type.Integer({ minimum: 1949, maximum: 9999 })),
  unitId: Type.Optional(Id),
  ...PageQuery,
}

/** 收件台账, 送达台账. */
export const registerContract = contract('approval', {
  listReceivedCases: endpoint({
    method: 'GET',
    path: '/approval/registers/received',
    permission: 'approval.register.read',
    summary: '收件台账：一年中收到的申请，按收件日期；历史导入的注明',
    input: Fields(Part),
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
  listDeliveries: endpoint({
    method: 'GET',
    path: '/approval/registers/deliveries',
    permission: 'approval.register.read',
    summary: '送达台账：一年中送达的文书，按发出日期；方式、邮单号、结果',
    input: Fields(Part),
    output: PageOf(
      Fields({
        /** Of the delivery. */
        id: Id,
        caseId: Id,
        caseNumber: Type.String(),
        itemName: Type.String(),
        unitName: Type.String(),
        /** Masked. */
        recipient: Type.String(),
        papers: Type.Array(Fields({ template: Type.String(), number: Type.String() })),
        manner: OneOf(...MANNERS),
        /** Number by which the carrier tracks it; empty where there is none. */
        tracking: Type.String(),
        /** Who of the staff sent or handed it over; empty where the applicant fetched it on line. */
        server: Type.String(),
        sentOn: Day,
        status: OneOf('sent', 'received', 'returned'),
        endedOn: Nullable(Day),
      }),
    ),
  }),
})
