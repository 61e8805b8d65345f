import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Line, StreamReply } from '#kernel/contract'

export const dossierContract = contract('approval', {
  printDossier: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/dossier',
    permission: 'approval.dossier.print',
    summary: '打印卷宗：记录何人因何打印，十分钟内凭编号取文件；凭监察调取令的，附内部讨论',
    input: Fields({
      caseId: Id,
      purpose: Line(200),
      /** 调取令: by it what was said among colleagues goes along as an annex. */
      order: Type.Optional(Fields({ body: Line(100), number: Line(80), reason: Line(200) })),
    }),
    output: Fields({ printId: Type.String() }),
  }),
  readDossier: endpoint({
    method: 'GET',
    path: '/approval/cases/:caseId/dossier/:printId',
    permission: 'approval.dossier.print',
    summary: '卷宗：封面、目录、申请、材料、文书、经过、备考表，一个 PDF，边生成边发送',
    input: Fields({ caseId: Id, printId: Id }),
    output: StreamReply,
    produces: 'file',
  }),
})
