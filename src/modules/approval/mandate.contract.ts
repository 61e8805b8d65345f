import { Type } from 'typebox'
import {
  contract,
  Day,
  endpoint,
  Fields,
  FileReply,
  Id,
  Instant,
  Line,
  Nothing,
  Nullable,
  OneOf,
  Prose,
} from '#kernel/contract'
import { MATERIAL_UPLOAD, Seen } from './approval.schemas.ts'

const MandateAct = OneOf('accept', 'decide', 'seal')
const Acts = Type.Array(MandateAct, { minItems: 1, maxItems: 3, uniqueItems: true })
const Items = Type.Array(Line(50), { maxItems: 200, uniqueItems: true })

export const mandateContract = contract('approval', {
  listMandates: endpoint({
    method: 'GET',
    path: '/approval/mandates',
    permission: 'approval.mandate.manage',
    summary: '首席代表的书面授权：授权人、代表、事项、权限、期限和使用次数',
    input: Fields({}),
    output: Fields({
      rows: Type.Array(
        Fields({
          id: Id,
          unitName: Type.String(),
          giver: Type.String(),
          holder: Type.String(),
          /** Names of the items; none means all of the unit. */
          items: Type.Array(Type.String()),
          acts: Acts,
          fromDay: Day,
          toDay: Day,
          state: OneOf('coming', 'running', 'ended', 'revoked'),
          reason: Nullable(Type.String()),
          uses: Type.Integer(),
        }),
      ),
    }),
  }),
  giveMandate: endpoint({
    method: 'POST',
    path: '/approval/mandates',
    permission: 'approval.mandate.manage',
    summary: '登记部门负责人给窗口首席代表的书面授权，附扫描件',
    input: Fields({
      unitId: Id,
      giverId: Id,
      holderId: Id,
      /** Codes of the items; none means all of the unit. */
      items: Type.Optional(Items),
      acts: Acts,
      fromDay: Day,
      toDay: Day,
    }),
    output: Fields({ mandateId: Id }),
    upload: MATERIAL_UPLOAD,
  }),
  readMandateFile: endpoint({
    method: 'GET',
    path: '/approval/mandates/:mandateId/file',
    permission: 'approval.mandate.manage',
    summary: '书面授权的扫描件',
    input: Fields({ mandateId: Id }),
    output: FileReply,
    produces: 'file',
  }),
  revokeMandate: endpoint({
    method: 'POST',
    path: '/approval/mandates/:mandateId/revoke',
    permission: 'approval.mandate.manage',
    summary: '撤销授权，立即生效',
    input: Fields({ mandateId: Id, reason: Line(200) }),
    output: Nothing,
  }),
  listMandateUses: endpoint({
    method: 'GET',
    path: '/approval/mandates/:mandateId/uses',
    permission: 'approval.mandate.manage',
    summary: '一份授权的每一次使用',
    input: Fields({ mandateId: Id }),
    output: Fields({
      rows: Type.Array(
        Fields({
          id: Id,
          caseId: Id,
          caseNumber: Type.String(),
          subject: Type.String(),
          act: MandateAct,
          outcome: Type.String(),
          usedAt: Instant,
        }),
      ),
    }),
  }),
  readMandated: endpoint({
    method: 'GET',
    path: '/approval/cases/:caseId/mandates',
    permission: 'approval.mandate.use',
    summary: '本人凭书面授权现在可以办的步骤',
    input: Fields({ caseId: Id }),
    output: Fields({
      rows: Type.Array(
        Fields({
          mandateId: Id,
          act: MandateAct,
          giver: Type.String(),
          toDay: Day,
          /** The paper that waits for the seal; null where the step is no sealing. */
          paper: Nullable(Fields({ id: Id, template: Type.String(), number: Type.String() })),
        }),
      ),
    }),
  }),
  actByMandate: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/by-mandate',
    permission: 'approval.mandate.use',
    summary: '首席代表凭书面授权受理、决定或者盖章，行为上记明授权，并告知授权人',
    input: Fields({
      caseId: Id,
      seen: Seen,
      mandateId: Id,
      act: MandateAct,
      /** The paper to be sealed. */
      paperId: Type.Optional(Id),
      outcome: Type.Optional(OneOf('grant', 'refuse', 'back')),
      /** Left out only where a paper is sealed. */
      opinion: Type.Optional(Prose(2000)),
      reasons: Type.Optional(Prose(2000)),
      validTo: Type.Optional(Day),
    }),
    output: Nothing,
  }),
})
