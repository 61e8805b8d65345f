import { Type } from 'typebox'
import { Day, line, ofCase, text } from './parts.data.ts'
import { Clock } from './turn.data.ts'

/** 送达回证 (行政许可法 第四十四条; the ways after 民事诉讼法 第七章第二节); what is left out is left blank for a hand. */
export const ServiceReturnData = Type.Object(
  {
    ...ofCase,
    papers: Type.Array(
      Type.Object(
        { title: line(), number: line(80), copies: Type.Integer({ minimum: 1, maximum: 99 }) },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 30 },
    ),
    /** 受送达人. */
    recipient: line(),
    /** 直接, 留置, 邮寄, 电子, 委托, 公告. */
    way: Type.Union([
      Type.Literal('direct'),
      Type.Literal('left'),
      Type.Literal('post'),
      Type.Literal('electronic'),
      Type.Literal('entrusted'),
      Type.Literal('public'),
    ]),
    /** Where: address, or the electronic address in part. */
    place: line(),
    /** 送达人; two for 留置送达. */
    servers: Type.Array(line(60), { maxItems: 5 }),
    servedOn: Type.Optional(Day),
    servedAt: Type.Optional(Clock),
    /** 收件人 and what they are to the recipient. */
    receivedBy: Type.Optional(line(60)),
    relation: Type.Optional(line(60)),
    /** 见证人, for 留置送达. */
    witnesses: Type.Optional(Type.Array(line(60), { maxItems: 5 })),
    /** Tracking number of the post, or proof of receipt of the electronic way. */
    proof: Type.Optional(line(120)),
    remark: Type.Optional(text(1000)),
  },
  { additionalProperties: false },
)
