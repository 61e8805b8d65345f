import { itemContract } from '#contracts/item'
import { hallPage } from '../../site/hall-page.ts'

const { readSample } = itemContract.endpoints

/** `/<government>/services/<code>/samples/<sample>`: a blank form or a filled-in sample of a material. */
export const samplePage = hallPage({
  path: '/services/:code/samples/:sampleId',
  reads: [readSample],
  render: async (request) => ({
    kind: 'file',
    file: await request.call(readSample, {
      government: request.government.slug,
      code: request.param('code'),
      sampleId: request.param('sampleId'),
    }),
  }),
})
