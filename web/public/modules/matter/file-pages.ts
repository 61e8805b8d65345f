import { approvalContract } from '#contracts/approval'
import { hallPage } from '../../site/hall-page.ts'

const { readMatterFile, readMatterPaper } = approvalContract.endpoints

/** `/<government>/matters/<case>/files/<file>`: a file that was handed in. */
export const matterFilePage = hallPage({
  path: '/matters/:caseId/files/:fileId',
  signedIn: true,
  reads: [readMatterFile],
  render: async (request) => ({
    kind: 'file',
    file: await request.call(readMatterFile, {
      government: request.government.slug,
      caseId: request.param('caseId'),
      fileId: request.param('fileId'),
    }),
  }),
})

/** `/<government>/matters/<case>/papers/<paper>`: a paper that was issued. */
export const matterPaperPage = hallPage({
  path: '/matters/:caseId/papers/:paperId',
  signedIn: true,
  reads: [readMatterPaper],
  render: async (request) => ({
    kind: 'file',
    file: await request.call(readMatterPaper, {
      government: request.government.slug,
      caseId: request.param('caseId'),
      paperId: request.param('paperId'),
    }),
  }),
})
