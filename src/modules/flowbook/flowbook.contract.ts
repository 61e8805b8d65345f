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

const State = OneOf('draft', 'checked', 'published', 'retired')
const FlowName = Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' })
const ofDefinition = { definitionId: Id }

/** A version of a flow in a list. */
export const DefinitionLine = Fields({
  id: Id,
  flow: Type.String(),
  version: Type.Integer(),
  purpose: Type.String(),
  /** The item that it is for; null for all of the purpose. */
  itemCode: Nullable(Type.String()),
  name: Type.String(),
  state: State,
  nodes: Type.Integer(),
  draftedBy: Type.String(),
  draftedAt: Instant,
  publishedBy: Type.String(),
  publishedAt: Nullable(Instant),
  retiredAt: Nullable(Instant),
})

/** What is wrong with a definition; the text is the refusal of the code. */
export const ProblemView = Fields({
  code: Type.String(),
  at: Type.String(),
  /** Name of the node, where it has one. */
  name: Type.String(),
  /** The run that shows it, node by node. */
  path: Type.String(),
  detail: Type.String(),
})

/** What an import says of an element of the file; the text is `flow:import.<code>`. */
export const ImportIssueView = Fields({
  severity: OneOf('refused', 'left-out'),
  code: Type.String(),
  element: Type.String(),
  id: Type.String(),
  name: Type.String(),
  detail: Type.String(),
  /** Line of the file in which it begins; null where that is not known. */
  line: Nullable(Type.Integer()),
})

/** Where a simulated run stands. */
export const SimulationView = Fields({
  ended: Type.Boolean(),
  outcome: Nullable(Type.String()),
  tasks: Type.Array(
    Fields({
      key: Type.String(),
      node: Type.String(),
      name: Type.String(),
      role: Type.String(),
      unit: Type.String(),
      outcomes: Type.Array(Type.String()),
    }),
  ),
  services: Type.Array(Fields({ key: Type.String(), node: Type.String(), service: Type.String() })),
  clocks: Type.Array(Type.String()),
  /** What each step did. */
  steps: Type.Array(
    Fields({
      n: Type.Integer(),
      step: Type.String(),
      events: Type.Array(Fields({ event: Type.String(), node: Type.String() })),
    }),
  ),
  /** The flow with what is open now. */
  picture: Type.String(),
})

export const flowbookContract = contract('flowbook', {
  listFlows: endpoint({
    method: 'GET',
    path: '/flowbook/definitions',
    permission: 'flowbook.definition.read',
    summary: '流程库：各流程的各个版本，和随产品提供的流程',
    input: Fields({}),
    output: Fields({
      rows: Type.Array(DefinitionLine),
      shipped: Type.Array(
        Fields({ purpose: Type.String(), pinned: Type.String(), name: Type.String(), nodes: Type.Integer() }),
      ),
    }),
  }),
  readFlow: endpoint({
    method: 'GET',
    path: '/flowbook/definitions/:definitionId',
    permission: 'flowbook.definition.read',
    summary: '一个流程版本：图、问题（含走法）、各版本',
    input: Fields(ofDefinition),
    output: Fields({
      ...DefinitionLine.properties,
      /** SVG. */
      picture: Type.String(),
      problems: Type.Array(ProblemView),
      leftOut: Type.Array(ImportIssueView),
      versions: Type.Array(DefinitionLine),
      can: Fields({ check: Type.Boolean(), publish: Type.Boolean(), retire: Type.Boolean() }),
    }),
  }),
  uploadFlow: endpoint({
    method: 'POST',
    path: '/flowbook/definitions',
    permission: 'flowbook.definition.write',
    summary: '上传 BPMN 2.0 文件为流程的新版本；不支持的元素逐个说明',
    input: Fields({
      flow: FlowName,
      name: Line(80),
      purpose: FlowName,
      itemCode: Nullable(Line(50)),
      xml: Type.String({ minLength: 1, maxLength: 400_000 }),
      /** Role for tasks that name none. */
      role: Type.Optional(FlowName),
    }),
    output: Fields({ definitionId: Nullable(Id), issues: Type.Array(ImportIssueView) }),
  }),
  checkFlow: endpoint({
    method: 'POST',
    path: '/flowbook/definitions/:definitionId/check',
    permission: 'flowbook.definition.write',
    summary: '检查流程：会不会卡住、会不会没完没了，所用的角色、单位、期限和服务是否都有',
    input: Fields(ofDefinition),
    output: Fields({ problems: Type.Array(ProblemView) }),
  }),
  publishFlow: endpoint({
    method: 'POST',
    path: '/flowbook/definitions/:definitionId/publish',
    permission: 'flowbook.definition.publish',
    summary: '发布流程：以后的办件按它走，原来的版本停用，在办件不受影响',
    input: Fields(ofDefinition),
    output: Nothing,
  }),
  retireFlow: endpoint({
    method: 'POST',
    path: '/flowbook/definitions/:definitionId/retire',
    permission: 'flowbook.definition.publish',
    summary: '停用流程，说明原因；在办件不受影响',
    input: Fields({ ...ofDefinition, reason: Line(200) }),
    output: Nothing,
  }),
  simulateFlow: endpoint({
    method: 'GET',
    path: '/flowbook/definitions/:definitionId/simulation',
    permission: 'flowbook.definition.read',
    summary: '试走：一步一步地走一遍流程，不留下任何记录',
    input: Fields({
      ...ofDefinition,
      /** `t1=pass;w2;clock:decide`: a task with its outcome, a service, a clock that runs out. */
      steps: Type.Optional(Type.String({ maxLength: 4000 })),
    }),
    output: SimulationView,
  }),
  compareFlows: endpoint({
    method: 'GET',
    path: '/flowbook/definitions/:definitionId/changes',
    permission: 'flowbook.definition.read',
    summary: '两个版本的差别：增加、去掉和改变的节点与连线',
    input: Fields({ ...ofDefinition, otherId: Id }),
    output: Type.Array(
      Fields({
        change: OneOf('added', 'removed', 'changed'),
        kind: Type.String(),
        id: Type.String(),
        name: Type.String(),
        /** Names of what is different in it. */
        fields: Type.Array(Type.String()),
      }),
    ),
  }),
  exportFlow: endpoint({
    method: 'GET',
    path: '/flowbook/definitions/:definitionId/bpmn',
    permission: 'flowbook.definition.read',
    summary: '导出为 BPMN 2.0 文件',
    input: Fields(ofDefinition),
    output: FileReply,
    produces: 'file',
  }),
  exportShipped: endpoint({
    method: 'GET',
    path: '/flowbook/shipped/:pinned/bpmn',
    permission: 'flowbook.definition.read',
    summary: '导出随产品提供的流程，可在其上修改',
    input: Fields({ pinned: Type.String({ pattern: '^[a-z][a-z0-9-]*@[0-9]{1,4}$' }) }),
    output: FileReply,
    produces: 'file',
  }),
})
