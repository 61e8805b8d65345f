import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Instant, Nullable, OneOf } from '#kernel/contract'
import { Answers, FormPage } from '#kernel/form'

const Changed = OneOf('added', 'replaced', 'unchanged')
const NamedFile = Fields({ id: Id, name: Type.String(), bytes: Type.Integer(), destroyed: Type.Boolean() })

export const changesContract = contract('approval', {
  readCaseAnswers: endpoint({
    method: 'GET',
    path: '/approval/cases/:caseId/answers',
    permission: 'casework.case.read',
    summary: '申请表的各项回答，供窗口更正；含个人号码的不列，不填即不变',
    input: Fields({ caseId: Id }),
    output: Fields({
      /** Pages of the item's form; empty where it has none, or where the form lies at the window on paper. */
      pages: Type.Array(FormPage),
      /** Without numbers of persons, and without lists that have some. */
      answers: Answers,
    }),
  }),
  readChanges: endpoint({
    method: 'GET',
    path: '/approval/cases/:caseId/changes',
    permission: 'casework.case.read',
    summary: '补正前后对照：申请人改了哪些内容、补了或换了哪些材料',
    input: Fields({ caseId: Id }),
    output: Fields({
      answers: Type.Array(
        Fields({
          askedAt: Instant,
          answeredAt: Instant,
          explanation: Nullable(Type.String()),
          fields: Type.Array(
            Fields({
              /** Name of a general field, or `answers.<field>` of the item's form. */
              name: Type.String(),
              /** What the item's form calls it; null for a general field. */
              label: Nullable(Type.String()),
              change: Changed,
              before: Type.String(),
              after: Type.String(),
            }),
          ),
          places: Type.Array(
            Fields({
              seq: Type.Integer(),
              name: Type.String(),
              change: Changed,
              before: Type.Array(NamedFile),
              came: Type.Array(NamedFile),
              copies: Type.Integer(),
            }),
          ),
        }),
      ),
    }),
  }),
})
