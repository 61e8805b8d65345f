import { Type } from 'typebox'
import { contract, endpoint, Fields, FileReply, Id, Line, Nothing, Nullable } from '#kernel/contract'

/** Files of the office's own work: 20 MB, checked by content. */
const WORKING_UPLOAD = {
  maxBytes: 20 * 1_048_576,
  types: ['application/pdf', 'image/jpeg', 'image/png'],
} as const

const ofCase = { caseId: Id }

/** A file that was added to something written in a case. */
export const WorkingFileView = Fields({
  id: Id,
  name: Type.String(),
  mediaType: Type.String(),
  bytes: Type.Integer(),
  destroyed: Type.Boolean(),
})

export const opinionContract = contract('casework', {
  readPhrases: endpoint({
    method: 'GET',
    path: '/casework/phrases',
    permission: 'casework.phrase.own',
    summary: '我的常用语，按本人排定的次序',
    input: Fields({}),
    output: Fields({ phrases: Type.Array(Type.String()) }),
  }),
  savePhrases: endpoint({
    method: 'POST',
    path: '/casework/phrases',
    permission: 'casework.phrase.own',
    summary: '保存我的常用语：整份保存，次序即排列次序',
    input: Fields({ phrases: Type.Array(Line(300), { maxItems: 50, uniqueItems: true }) }),
    output: Nothing,
  }),
  listOpinionFiles: endpoint({
    method: 'GET',
    path: '/casework/cases/:caseId/opinion-files',
    permission: 'casework.case.read',
    summary: '意见附件：已随意见提交的，和本人尚未提交的',
    input: Fields(ofCase),
    output: Fields({
      /** `textId` is null while the caller has not given the opinion. */
      rows: Type.Array(Fields({ ...WorkingFileView.properties, textId: Nullable(Id) })),
    }),
  }),
  addOpinionFile: endpoint({
    method: 'POST',
    path: '/casework/cases/:caseId/opinion-files',
    permission: 'casework.task.claim',
    summary: '为将要签署的意见附一份文件；随意见一并提交',
    input: Fields(ofCase),
    output: Fields({ fileId: Id }),
    upload: WORKING_UPLOAD,
  }),
  removeOpinionFile: endpoint({
    method: 'POST',
    path: '/casework/cases/:caseId/opinion-files/:fileId/remove',
    permission: 'casework.task.claim',
    summary: '取下尚未提交的意见附件',
    input: Fields({ ...ofCase, fileId: Id }),
    output: Nothing,
  }),
  readWorkingFile: endpoint({
    method: 'GET',
    path: '/casework/cases/:caseId/working-files/:fileId',
    permission: 'casework.case.read',
    summary: '办理过程中附的一份文件',
    input: Fields({ ...ofCase, fileId: Id }),
    output: FileReply,
    produces: 'file',
  }),
})
