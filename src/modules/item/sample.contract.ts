import { type Static, Type } from 'typebox'
import { endpoint, Fields, FileReply, Id, Instant, Line, Nothing, OneOf, Slug } from '#kernel/contract'
import { ItemCode } from './facts.schema.ts'

/** 空白表, 示例样表. */
export const SAMPLE_KINDS = ['blank', 'filled'] as const

/** A blank form or a filled-in sample of a material, as the public finds it. */
export const GuideSample = Fields({
  id: Id,
  /** Name of the material. */
  material: Line(300),
  kind: OneOf(...SAMPLE_KINDS),
  /** Name of the file. */
  name: Type.String(),
})
export type GuideSample = Static<typeof GuideSample>

export const sampleEndpoints = {
  listSamples: endpoint({
    method: 'GET',
    path: '/item/items/:itemId/samples',
    permission: 'item.item.read',
    summary: '事项各材料的空白表和示例样表',
    input: Fields({ itemId: Id }),
    output: Fields({
      rows: Type.Array(Fields({ ...GuideSample.properties, addedBy: Type.String(), addedAt: Instant })),
    }),
  }),
  addSample: endpoint({
    method: 'POST',
    path: '/item/items/:itemId/samples',
    permission: 'item.item.edit',
    summary: '上传一份材料的空白表或示例样表，随即在办事指南上供下载',
    input: Fields({ itemId: Id, material: Line(300), kind: OneOf(...SAMPLE_KINDS) }),
    output: Fields({ sampleId: Id }),
    upload: {
      maxBytes: 10 * 1_048_576,
      types: [
        'application/pdf',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'image/jpeg',
        'image/png',
      ],
    },
  }),
  removeSample: endpoint({
    method: 'POST',
    path: '/item/samples/:sampleId/remove',
    permission: 'item.item.edit',
    summary: '撤下一份空白表或示例样表',
    input: Fields({ sampleId: Id }),
    output: Nothing,
  }),
  readSample: endpoint({
    method: 'GET',
    path: '/item/:government/guides/:code/samples/:sampleId',
    permission: 'item.guide.read',
    summary: '下载一份空白表或示例样表',
    input: Fields({ government: Slug, code: ItemCode, sampleId: Id }),
    output: FileReply,
    produces: 'file',
  }),
}
