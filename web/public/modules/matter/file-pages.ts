import { approvalContract } from '#contracts/approval'
import { hallPage } from '../../site/hall-page.ts'

const { readMatterFile, readMatterPaper, readMatterReceipt } = approvalContract.endpoints

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

/** `/<government>/matters/<case>/receipt.json`: what proves the acts of the case. */
export const matterReceiptPage = hallPage({
  path: '/matters/:caseId/receipt.json',
  signedIn: true,
  reads: [readMatterReceipt],
  render: async (request) => ({
    kind: 'file',
    file: await request.call(readMatterReceipt, {
      government: request.government.slug,
      caseId: request.param('caseId'),
    }),
  }),
})
