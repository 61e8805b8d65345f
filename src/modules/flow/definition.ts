import { type Static, Type } from 'typebox'

const Id = Type.String({ pattern: '^[a-z][a-z0-9-]*$' })
const closed = { additionalProperties: false }

const Scalar = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])

/** Who may take a task: a role, in the unit of the case, of who started it, or in a named one. */
export const CandidateSchema = Type.Object(
  {
    role: Id,
    unit: Type.Union([
      Type.Literal('case'),
      Type.Literal('starter'),
      Type.Object({ code: Type.String({ minLength: 1 }) }, closed),
    ]),
  },
  closed,
)

/** BPMN 2.0 nodes of the declared subset; the kinds bear the names of the standard. */
export const FlowNodeSchema = Type.Union([
  Type.Object({ kind: Type.Literal('startEvent'), id: Id }, closed),
  Type.Object(
    {
      kind: Type.Literal('userTask'),
      id: Id,
      /** Key of the task's name in the message files. */
      name: Type.String({ minLength: 1 }),
      candidate: CandidateSchema,
    },
    closed,
  ),
  /** `default` is the sequence flow taken where no condition holds. */
  Type.Object({ kind: Type.Literal('exclusiveGateway'), id: Id, default: Id }, closed),
  Type.Object({ kind: Type.Literal('endEvent'), id: Id, outcome: Id }, closed),
])

/** BPMN sequence flow. `when` stands only behind a gateway; a variable that is not set equals null. */
export const SequenceFlowSchema = Type.Object(
  {
    id: Id,
    from: Id,
    to: Id,
    when: Type.Optional(Type.Object({ var: Type.String({ minLength: 1 }), equals: Scalar }, closed)),
  },
  closed,
)

/** A flow as data. A published version never changes; a running case keeps the version it began with. */
export const FlowDefinitionSchema = Type.Object(
  {
    id: Id,
    version: Type.Integer({ minimum: 1 }),
    nodes: Type.Array(FlowNodeSchema, { minItems: 2 }),
    flows: Type.Array(SequenceFlowSchema, { minItems: 1 }),
  },
  closed,
)

export type FlowDefinition = Static<typeof FlowDefinitionSchema>
export type FlowNode = Static<typeof FlowNodeSchema>
export type SequenceFlow = Static<typeof SequenceFlowSchema>
export type Candidate = Static<typeof CandidateSchema>
export type UserTask = Extract<FlowNode, { kind: 'userTask' }>
export type EndEvent = Extract<FlowNode, { kind: 'endEvent' }>
