import { Type } from 'typebox'
import {
  contract,
  endpoint,
  Fields,
  FileReply,
  Id,
  Instant,
  Line,
  Nothing,
  Nullable,
  OneOf,
} from '#kernel/contract'

/** Millimetres by which an overprint is moved, in tenths. */
const Shift = Type.Number({ minimum: -50, maximum: 50, multipleOf: 0.1 })

const Printer = Fields({
  id: Id,
  unitId: Id,
  unitName: Type.String(),
  name: Type.String(),
  right: Type.Number(),
  down: Type.Number(),
  changedBy: Type.String(),
  changedAt: Instant,
})

const prints = { permission: 'paper.paper.print' } as const

export const printContract = contract('paper', {
  printPaper: endpoint({
    ...prints,
    method: 'POST',
    path: '/paper/papers/:paperId/prints',
    summary: '打印一份文书：几联，或者在预印的证照上套打；第二次起标明补打',
    input: Fields({
      paperId: Id,
      copies: Type.Integer({ minimum: 1, maximum: 9 }),
      /** Overprints a licence on a pre-printed form with the shift of this printer. */
      printerId: Type.Optional(Id),
    }),
    output: Fields({ printId: Id, reprint: Type.Boolean() }),
  }),
  readPrint: endpoint({
    ...prints,
    method: 'GET',
    path: '/paper/prints/:printId/file',
    summary: '要打印的文件，十分钟内由打印的人取',
    input: Fields({ printId: Id }),
    output: FileReply,
    produces: 'file',
  }),
  listPrints: endpoint({
    permission: 'paper.paper.read',
    method: 'GET',
    path: '/paper/papers/:paperId/prints',
    summary: '一份文书的打印记录',
    input: Fields({ paperId: Id }),
    output: Fields({
      rows: Type.Array(
        Fields({
          id: Id,
          ordinal: Type.Integer(),
          way: OneOf('copies', 'overprint'),
          copies: Type.Integer(),
          printer: Nullable(Type.String()),
          printedBy: Type.String(),
          printedAt: Instant,
        }),
      ),
    }),
  }),
  listPrinters: endpoint({
    ...prints,
    method: 'GET',
    path: '/paper/printers',
    summary: '打印机和套打偏移',
    input: Fields({}),
    output: Fields({ rows: Type.Array(Printer) }),
  }),
  addPrinter: endpoint({
    ...prints,
    method: 'POST',
    path: '/paper/printers',
    summary: '登记一台打印机',
    input: Fields({ unitId: Id, name: Line(60), right: Shift, down: Shift }),
    output: Fields({ printerId: Id }),
  }),
  changePrinter: endpoint({
    ...prints,
    method: 'POST',
    path: '/paper/printers/:printerId',
    summary: '改打印机的名称和套打偏移（毫米）',
    input: Fields({ printerId: Id, name: Line(60), right: Shift, down: Shift }),
    output: Nothing,
  }),
  removePrinter: endpoint({
    ...prints,
    method: 'POST',
    path: '/paper/printers/:printerId/remove',
    summary: '不再用一台打印机（打印记录保留）',
    input: Fields({ printerId: Id }),
    output: Nothing,
  }),
  readTestSheet: endpoint({
    ...prints,
    method: 'GET',
    path: '/paper/printers/:printerId/test-sheet',
    summary: '按现在的偏移打印的测试页',
    input: Fields({ printerId: Id }),
    output: FileReply,
    produces: 'file',
  }),
})
