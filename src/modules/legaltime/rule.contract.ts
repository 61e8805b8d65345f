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
  OneOf,
  Prose,
} from '#kernel/contract'
import { RuleSchema } from '#kernel/rule'

const read = { method: 'GET', permission: 'legaltime.time.read' } as const
const RuleId = Type.String({ pattern: '^[A-Z][A-Z0-9]*(\\.[A-Z0-9_]+)+$', maxLength: 60 })
const OpenCases = OneOf('keep', 'move')
const { format: _format, version: _version, ...said } = RuleSchema.properties
const { id, ...changeable } = said

/** What a new version of a rule says; its number comes by itself. */
export const RuleDraft = Fields(changeable)

const ProposalHead = {
  id: Id,
  rule: RuleId,
  version: Type.Integer(),
  reason: Type.String(),
  openCases: OpenCases,
  state: OneOf('open', 'confirmed', 'withdrawn'),
  proposedAt: Instant,
  decidedAt: Nullable(Instant),
}

/** An open clock that a proposed version would move. */
const Touched = Fields({
  caseId: Nullable(Id),
  number: Type.String(),
  clock: Type.String(),
  oldDue: Day,
  newDue: Day,
})

const { name, law, article, certainty, unit, length, region, effectiveFrom, effectiveTo, duty } = said

export const ruleContract = contract('legaltime', {
  listRules: endpoint({
    ...read,
    path: '/legaltime/rules',
    summary: '期限规则，按法律排列，各取本地现行的版本',
    input: Fields({}),
    output: Type.Array(
      Fields({
        ...{ id, name, law, article, certainty, unit, length, region, effectiveFrom, effectiveTo, duty },
        version: Type.Integer(),
        versions: Type.Integer(),
        /** How many members wait for the legal office. */
        unsettled: Type.Integer(),
      }),
    ),
  }),
  readRule: endpoint({
    ...read,
    path: '/legaltime/rules/:rule',
    summary: '一条期限规则：各版本全文、何时起、把握多大，拟改的版本',
    input: Fields({ rule: RuleId }),
    output: Fields({
      /** The newest first. */
      versions: Type.Array(
        Fields({
          rule: RuleSchema,
          /** Law here today. */
          inForce: Type.Boolean(),
          publishedAt: Nullable(Instant),
          note: Nullable(Type.String()),
        }),
      ),
      /** Empty for who may not see proposals. */
      proposals: Type.Array(Fields(ProposalHead)),
      can: Fields({ propose: Type.Boolean() }),
    }),
  }),
  proposeRule: endpoint({
    method: 'POST',
    path: '/legaltime/rules/:rule/proposals',
    permission: 'legaltime.rule.propose',
    summary: '拟改期限规则：提出新版本，确认之前不生效',
    input: Fields({ rule: RuleId, draft: RuleDraft, openCases: OpenCases, reason: Prose(500) }),
    output: Fields({ id: Id }),
  }),
  readProposal: endpoint({
    method: 'GET',
    permission: 'legaltime.proposal.read',
    path: '/legaltime/proposals/:proposalId',
    summary: '拟改的规则：新旧对照，会影响的在办件和新旧日期',
    input: Fields({ proposalId: Id }),
    output: Fields({
      ...ProposalHead,
      before: RuleSchema,
      after: RuleSchema,
      /** Members that differ. */
      changed: Type.Array(Type.String()),
      /** Open clocks of this government that would move; the first hundred of `total`. */
      touched: Fields({ total: Type.Integer(), clocks: Type.Array(Touched) }),
      /** The caller proposed it and could confirm it, but somebody else is to. */
      waitsForAnother: Type.Boolean(),
      can: Fields({ confirm: Type.Boolean(), withdraw: Type.Boolean() }),
    }),
  }),
  confirmRule: endpoint({
    method: 'POST',
    path: '/legaltime/proposals/:proposalId/confirm',
    permission: 'legaltime.rule.confirm',
    summary: '确认规则的新版本：即行公布，按选择重算在办件',
    input: Fields({ proposalId: Id }),
    output: Nothing,
  }),
  withdrawProposal: endpoint({
    method: 'POST',
    path: '/legaltime/proposals/:proposalId/withdraw',
    permission: 'legaltime.rule.propose',
    summary: '撤回拟改的规则',
    input: Fields({ proposalId: Id }),
    output: Nothing,
  }),
})
