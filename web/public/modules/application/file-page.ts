import { approvalContract } from '#contracts/approval'
import { hallPage } from '../../site/hall-page.ts'

const { readDraftFile } = approvalContract.endpoints

/** `/<government>/apply/<draft>/files/<file>`: a file of the draft, to look at. */
export const draftFilePage = hallPage({
  path: '/apply/:draftId/files/:fileId',
  signedIn: true,
  reads: [readDraftFile],
  render: async (request) => ({
    kind: 'file',
    file: await request.call(readDraftFile, {
      government: request.government.slug,
      draftId: request.param('draftId'),
      fileId: request.param('fileId'),
    }),
  }),
})
