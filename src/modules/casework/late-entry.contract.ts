import { Type } from 'typebox'
import {
  contract,
  Day,
  endpoint,
  Fields,
  Id,
  Instant,
  Nothing,
  Nullable,
  PageOf,
  PageQuery,
  Prose,
} from '#kernel/contract'

const LateEntryRow = Fields({
  id: Id,
  caseId: Id,
  caseNumber: Type.String(),
  node: Type.String(),
  leader: Type.String(),
  secretary: Type.String(),
  unitName: Type.String(),
  signedAt: Instant,
  enteredAt: Instant,
  fileId: Id,
  objectedAt: Nullable(Instant),
  objection: Nullable(Type.String()),
  /** The caller is the leader, and has not objected. */
  canObject: Type.Boolean(),
})

export const lateEntryContract = contract('casework', {
  listSecretaries: endpoint({
    method: 'GET',
    path: '/casework/secretaries',
    permission: 'casework.secretary.appoint',
    summary: '各单位指定的代录人',
    input: Fields({}),
    output: Fields({
      rows: Type.Array(
        Fields({
          id: Id,
          unitName: Type.String(),
          personName: Type.String(),
          fromDay: Day,
          toDay: Nullable(Day),
        }),
      ),
    }),
  }),
  appointSecretary: endpoint({
    method: 'POST',
    path: '/casework/secretaries',
    permission: 'casework.secretary.appoint',
    summary: '指定代录人：可代录本单位领导在纸质呈批表上签署的意见',
    input: Fields({ unitId: Id, personId: Id, toDay: Type.Optional(Day) }),
    output: Fields({ secretaryId: Id }),
  }),
  endSecretary: endpoint({
    method: 'POST',
    path: '/casework/secretaries/:secretaryId/end',
    permission: 'casework.secretary.appoint',
    summary: '撤销代录人',
    input: Fields({ secretaryId: Id }),
    output: Nothing,
  }),
  listLateEntries: endpoint({
    method: 'GET',
    path: '/casework/late-entries',
    permission: 'casework.late-entry.own',
    summary: '代录清单：本人签署的、本人代录的，和有权查看的单位的；并按单位和人计数',
    input: Fields({ caseId: Type.Optional(Id), ...PageQuery }),
    output: Fields({
      ...PageOf(LateEntryRow).properties,
      counts: Type.Array(
        Fields({
          unitName: Type.String(),
          leader: Type.String(),
          entries: Type.Integer(),
          objections: Type.Integer(),
        }),
      ),
    }),
  }),
  objectToLateEntry: endpoint({
    method: 'POST',
    path: '/casework/late-entries/:entryId/object',
    permission: 'casework.late-entry.own',
    summary: '对代录提出异议：所录与本人签署不符',
    input: Fields({ entryId: Id, reason: Prose(500) }),
    output: Nothing,
  }),
})
