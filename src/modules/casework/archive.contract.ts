import { Type } from 'typebox'
import { contract, Day, endpoint, Fields, Id, Instant, Nothing, PageOf, PageQuery } from '#kernel/contract'

/** Which part of a register is read. */
const Part = {
  /** The present one where left out. */
  year: Type.Optional(Type.Integer({ minimum: 1949, maximum: 9999 })),
  unitId: Type.Optional(Id),
  ...PageQuery,
}

/** A code in an archive number: digits, capital letters, dots. */
const Code = Type.String({ pattern: '^[A-Z0-9.]{1,20}$' })

const RuleFields = {
  /** 全宗号. */
  fonds: Code,
  /** 档案门类代码. */
  category: Code,
  /** 机构（问题）代码. */
  office: Code,
  /** 档号样式, such as `{fonds}-{category}·{year}-{period}-{office}-{item}`. */
  pattern: Type.String({ maxLength: 80, pattern: '\\{item\\}$' }),
}

/** 归档: archive numbers of closed files, by rules that are data of the place. */
export const archiveContract = contract('casework', {
  listArchivedFiles: endpoint({
    method: 'GET',
    path: '/casework/archive',
    permission: 'casework.archive.read',
    summary: '归档目录：一个年度的案卷，按档号；保管期限按归档时的规定',
    input: Fields(Part),
    output: PageOf(
      Fields({
        caseId: Id,
        /** 档号. */
        number: Type.String(),
        caseNumber: Type.String(),
        subject: Type.String(),
        unitName: Type.String(),
        closedOn: Day,
        /** 保管期限代码: `Y` for ever, `D30` thirty years. */
        period: Type.String(),
        archivedAt: Instant,
        archivedBy: Type.String(),
      }),
    ),
  }),
  listFilesToArchive: endpoint({
    method: 'GET',
    path: '/casework/archive/waiting',
    permission: 'casework.archive.keep',
    summary: '待归档：一个年度中办结、还没有档号的办件，先办结的在前',
    input: Fields(Part),
    output: PageOf(
      Fields({
        caseId: Id,
        caseNumber: Type.String(),
        kind: Type.String(),
        subject: Type.String(),
        status: Type.String(),
        unitName: Type.String(),
        closedAt: Instant,
      }),
    ),
  }),
  archiveFile: endpoint({
    method: 'POST',
    path: '/casework/cases/:caseId/archive',
    permission: 'casework.archive.keep',
    summary: '归档：给办结的案卷编档号，一卷一号，给出后不改、不重用',
    input: Fields({ caseId: Id }),
    output: Fields({ number: Type.String() }),
  }),
  listArchiveRules: endpoint({
    method: 'GET',
    path: '/casework/archive/rules',
    permission: 'casework.archive-rule.manage',
    summary: '档号规则：立档单位的全宗号、门类、机构代码和档号样式',
    input: Fields({}),
    output: Fields({
      rows: Type.Array(Fields({ unitId: Id, unitName: Type.String(), ...RuleFields })),
    }),
  }),
  setArchiveRule: endpoint({
    method: 'POST',
    path: '/casework/archive/rules/:unitId',
    permission: 'casework.archive-rule.manage',
    summary: '设定一个立档单位的档号规则：以后归档的案卷照此编号，已给出的档号不变',
    input: Fields({ unitId: Id, ...RuleFields }),
    output: Nothing,
  }),
})
