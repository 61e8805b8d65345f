import { Type } from 'typebox'
import { contract, endpoint, Fields, FileReply, Id } from '#kernel/contract'

const ofFile = { caseId: Id, fileId: Id }

export const pagePicturesContract = contract('approval', {
  openCaseFile: endpoint({
    method: 'GET',
    path: '/approval/cases/:caseId/files/:fileId/pages',
    permission: 'casework.case.read',
    summary: '打开一份材料以逐页查看：页数和查看凭据（留下记录）',
    input: Fields(ofFile),
    output: Fields({
      pages: Type.Integer(),
      /** Shows that the look is on record; good for an hour. */
      look: Type.String(),
    }),
    recorded: true,
  }),
  readCasePage: endpoint({
    method: 'GET',
    path: '/approval/cases/:caseId/files/:fileId/pages/:page',
    permission: 'casework.case.read',
    summary: '材料的一页，画成图片；原文件中的脚本、链接不随之发出',
    input: Fields({
      ...ofFile,
      page: Type.Integer({ minimum: 1, maximum: 10_000 }),
      width: Type.Integer({ minimum: 100, maximum: 2_000 }),
      look: Type.String({ maxLength: 100 }),
    }),
    output: FileReply,
    produces: 'file',
  }),
})
