import { Type } from 'typebox'
import {
  contract,
  endpoint,
  Fields,
  FileReply,
  Id,
  Instant,
  Nothing,
  Nullable,
  OneOf,
  Slug,
} from '#kernel/contract'
import { hallContract } from './hall.contract.ts'
import { SittingContent } from './reception.schemas.ts'

const permission = 'approval.window.register'
const ofSitting = { sittingId: Id }
const State = OneOf('open', 'registered', 'given-up')

const Capture = Fields({ id: Id, name: Type.String(), mediaType: Type.String(), bytes: Type.Integer() })

/** A case that came out of a sitting. */
const RegisteredMatter = Fields({
  caseId: Id,
  number: Type.String(),
  itemName: Type.String(),
  receivedAt: Instant,
})

const deskContract = contract('reception', {
  listSittings: endpoint({
    method: 'GET',
    path: '/reception/sittings',
    permission,
    summary: '本人没有办完的接待',
    input: Fields({}),
    output: Fields({
      rows: Type.Array(
        Fields({
          id: Id,
          label: Type.String(),
          /** Of the applicant, masked; empty where nobody was identified yet. */
          name: Type.String(),
          items: Type.Array(Type.String()),
          startedAt: Instant,
          updatedAt: Instant,
        }),
      ),
    }),
  }),
  startSitting: endpoint({
    method: 'POST',
    path: '/reception/sittings',
    permission,
    summary: '开始接待：凭号或者直接',
    input: Fields({
      /** The called ticket of the person who has come. */
      ticketId: Type.Optional(Id),
      /** The window, where nobody was called. */
      counterId: Type.Optional(Id),
    }),
    output: Fields(ofSitting),
  }),
  readSitting: endpoint({
    method: 'GET',
    path: '/reception/sittings/:sittingId',
    permission,
    summary: '一次接待：已写的内容、采集件、登记出的办件',
    input: Fields(ofSitting),
    output: Fields({
      id: Id,
      state: State,
      label: Type.String(),
      startedAt: Instant,
      content: Nullable(SittingContent),
      captures: Type.Array(Capture),
      matters: Type.Array(RegisteredMatter),
      /** 1 … 5; null where nobody rated. */
      grade: Nullable(Type.Integer()),
      asked: Type.Boolean(),
      /** Whether a pad is bound to the window. */
      pad: Type.Boolean(),
    }),
  }),
  saveSitting: endpoint({
    method: 'POST',
    path: '/reception/sittings/:sittingId',
    permission,
    summary: '保存没有办完的接待',
    input: Fields({ ...ofSitting, content: SittingContent }),
    output: Nothing,
  }),
  readKnown: endpoint({
    method: 'GET',
    path: '/reception/sittings/:sittingId/known',
    permission,
    summary: '按权限给出来人的以往办件、可延续的证照和上次填写的地址',
    input: Fields(ofSitting),
    output: Fields({
      address: Type.String(),
      cases: Type.Array(
        Fields({
          id: Id,
          number: Type.String(),
          subject: Type.String(),
          unitName: Type.String(),
        }),
      ),
      licences: Type.Array(
        Fields({
          number: Type.String(),
          name: Type.String(),
          itemCode: Type.String(),
          itemName: Type.String(),
          validTo: Type.String(),
        }),
      ),
    }),
  }),
  addCapture: endpoint({
    method: 'POST',
    path: '/reception/sittings/:sittingId/captures',
    permission,
    summary: '采集一份材料，供本次接待的各事项共用',
    input: Fields(ofSitting),
    output: Capture,
    upload: { maxBytes: 20 * 1_048_576, types: ['application/pdf', 'image/jpeg', 'image/png'] },
  }),
  readCapture: endpoint({
    method: 'GET',
    path: '/reception/sittings/:sittingId/captures/:captureId',
    permission,
    summary: '查看一份采集件',
    input: Fields({ ...ofSitting, captureId: Id }),
    output: FileReply,
    produces: 'file',
  }),
  removeCapture: endpoint({
    method: 'POST',
    path: '/reception/sittings/:sittingId/captures/:captureId/remove',
    permission,
    summary: '删去一份采集件',
    input: Fields({ ...ofSitting, captureId: Id }),
    output: Nothing,
  }),
  registerSitting: endpoint({
    method: 'POST',
    path: '/reception/sittings/:sittingId/register',
    permission,
    summary: '一次确认登记全部事项，各成一件；有一件不能收则都不收',
    input: Fields({ ...ofSitting, content: SittingContent }),
    output: Fields({
      matters: Type.Array(Fields({ ...RegisteredMatter.properties, queryCode: Type.String() })),
    }),
  }),
  giveUpSitting: endpoint({
    method: 'POST',
    path: '/reception/sittings/:sittingId/give-up',
    permission,
    summary: '放弃接待，销毁已写的内容',
    input: Fields(ofSitting),
    output: Nothing,
  }),
  askRating: endpoint({
    method: 'POST',
    path: '/reception/sittings/:sittingId/ask-rating',
    permission,
    summary: '在评价器上请群众评价',
    input: Fields(ofSitting),
    output: Nothing,
  }),
  readPad: endpoint({
    method: 'GET',
    path: '/reception/:government/pads/:pad',
    permission: 'reception.pad.use',
    summary: '评价器：谁在接待、是否请求评价',
    input: Fields({ government: Slug, pad: Id }),
    output: Fields({
      number: Type.Integer(),
      name: Type.String(),
      state: OneOf('closed', 'open', 'paused'),
      clerk: Type.String(),
      asks: Type.Boolean(),
    }),
  }),
  rateAtPad: endpoint({
    method: 'POST',
    path: '/reception/:government/pads/:pad/rating',
    permission: 'reception.pad.use',
    summary: '现场评价：1 非常满意 … 5 非常不满意和原因，每次接待一次',
    input: Fields({
      government: Slug,
      pad: Id,
      grade: Type.Integer({ minimum: 1, maximum: 5 }),
      /** Codes of the reasons that go with the grade (`RATING_REASONS`). */
      reasons: Type.Optional(Type.Array(Slug, { maxItems: 12, uniqueItems: true })),
    }),
    output: Nothing,
  }),
})

/** Sittings at the windows, and the hall. */
export const receptionContract = contract('reception', {
  ...deskContract.endpoints,
  ...hallContract.endpoints,
})
