import { type Static, Type } from 'typebox'

const Id = Type.String({ pattern: '^[a-z][a-z0-9-]*$' })
/** Ids of nodes and flows are as foreign tools give them, as far as XML allows. */
const Key = Type.String({ pattern: '^[A-Za-z_][A-Za-z0-9_.-]*$', maxLength: 120 })
const Text = Type.String({ minLength: 1, maxLength: 200 })
const closed = { additionalProperties: false }

const Scalar = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])

/** Holds where a variable has a value; a variable that is not set equals null. */
export const ConditionSchema = Type.Object({ var: Type.String({ minLength: 1 }), equals: Scalar }, closed)

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

/** At most so many people sign one step together. */
export const MAX_SIGNERS = 50

/** 会签: one user task done by several, as BPMN multi-instance. */
export const JointSchema = Type.Object(
  {
    order: Type.Union([Type.Literal('parallel'), Type.Literal('sequential')]),
    /** How many, or who: a number, a variable that holds one, or each by name of role and unit. */
    of: Type.Union([
      Type.Integer({ minimum: 1, maximum: MAX_SIGNERS }),
      Type.Object({ var: Type.String({ minLength: 1 }) }, closed),
      Type.Array(CandidateSchema, { minItems: 1, maxItems: MAX_SIGNERS }),
    ]),
    /** So many results that count are enough, the others are called off; all of them where it is left out. */
    need: Type.Optional(Type.Integer({ minimum: 1, maximum: MAX_SIGNERS })),
    /** Which results count; every one where it is left out. */
    counts: Type.Optional(ConditionSchema),
  },
  closed,
)

/** How long a step may take: a legal clock that runs while a task of it is open, for each unit that has one. */
export const PeriodSchema = Type.Object(
  {
    /** Name that timers know it by. */
    clock: Id,
    /** Id of a published rule. */
    rule: Type.String({ minLength: 1, maxLength: 80 }),
    /** Instead of the length of the rule, in its unit. */
    length: Type.Optional(Type.Integer({ minimum: 1, maximum: 365 })),
  },
  closed,
)

/** `in`: the sub-process that a node lies in. */
const place = { id: Key, in: Type.Optional(Key) }
const named = { ...place, name: Type.Optional(Text) }

/** BPMN 2.0 nodes of the declared subset; the kinds bear the names of the standard. */
export const FlowNodeSchema = Type.Union([
  Type.Object({ kind: Type.Literal('startEvent'), ...named }, closed),
  Type.Object(
    {
      kind: Type.Literal('userTask'),
      ...place,
      /** Key of the task's name in the message files, or the name itself. */
      name: Text,
      candidate: CandidateSchema,
      joint: Type.Optional(JointSchema),
      period: Type.Optional(PeriodSchema),
    },
    closed,
  ),
  /** Waits for the program of this name, which the caller runs. */
  Type.Object({ kind: Type.Literal('serviceTask'), ...named, service: Id }, closed),
  /** `default` is the sequence flow taken where no condition holds. */
  Type.Object({ kind: Type.Literal('exclusiveGateway'), ...named, default: Type.Optional(Key) }, closed),
  Type.Object({ kind: Type.Literal('inclusiveGateway'), ...named, default: Type.Optional(Key) }, closed),
  Type.Object({ kind: Type.Literal('parallelGateway'), ...named }, closed),
  /** Intermediate timer: waits until the legal clock of this name fires. */
  Type.Object({ kind: Type.Literal('timerEvent'), ...named, clock: Id }, closed),
  /** Timer on the border of the activity `on`, bound to a legal clock. */
  Type.Object(
    { kind: Type.Literal('boundaryEvent'), ...named, on: Key, clock: Id, interrupting: Type.Boolean() },
    closed,
  ),
  Type.Object({ kind: Type.Literal('subProcess'), ...named }, closed),
  /** Runs a flow of `called`, written `id@version`, in its place. */
  Type.Object({ kind: Type.Literal('callActivity'), ...named, flow: Type.String({ minLength: 1 }) }, closed),
  /** Without outcome it ends its token only; `terminate` ends all that its flow or sub-process still does. */
  Type.Object(
    {
      kind: Type.Literal('endEvent'),
      ...named,
      outcome: Type.Optional(Id),
      terminate: Type.Optional(Type.Boolean()),
    },
    closed,
  ),
])

/** BPMN sequence flow. `when` stands only behind a gateway that chooses. */
export const SequenceFlowSchema = Type.Object(
  { id: Key, from: Key, to: Key, name: Type.Optional(Text), when: Type.Optional(ConditionSchema) },
  closed,
)

const Point = Type.Object({ x: Type.Number(), y: Type.Number() }, closed)
const Box = Type.Object(
  { x: Type.Number(), y: Type.Number(), width: Type.Number(), height: Type.Number() },
  closed,
)

/** How a flow is drawn, in pixels: boxes of nodes and way points of sequence flows, by id. */
export const LayoutSchema = Type.Object(
  { boxes: Type.Record(Type.String(), Box), lines: Type.Record(Type.String(), Type.Array(Point)) },
  closed,
)

const body = {
  id: Key,
  version: Type.Integer({ minimum: 1 }),
  nodes: Type.Array(FlowNodeSchema, { minItems: 2 }),
  flows: Type.Array(SequenceFlowSchema, { minItems: 1 }),
}

/** Nodes and flows that belong together. */
export const FlowBodySchema = Type.Object(body, closed)

/**
 * A flow as data. A published version never changes; a running case keeps the version it began with, and with it the
 * versions that it calls, which are part of it.
 */
export const FlowDefinitionSchema = Type.Object(
  {
    ...body,
    /** Absent in flows of one token, as they were first written: they keep no record of passed steps. */
    format: Type.Optional(Type.Literal(2)),
    name: Type.Optional(Text),
    /** Every flow that is called from here, or from a called one. */
    called: Type.Optional(Type.Array(FlowBodySchema)),
    layout: Type.Optional(LayoutSchema),
  },
  closed,
)

export type FlowDefinition = Static<typeof FlowDefinitionSchema>
export type FlowBody = Static<typeof FlowBodySchema>
export type FlowNode = Static<typeof FlowNodeSchema>
export type NodeOf<K extends FlowNode['kind']> = Extract<FlowNode, { kind: K }>
export type SequenceFlow = Static<typeof SequenceFlowSchema>
export type Condition = Static<typeof ConditionSchema>
export type Candidate = Static<typeof CandidateSchema>
export type Joint = Static<typeof JointSchema>
export type Period = Static<typeof PeriodSchema>
export type Layout = Static<typeof LayoutSchema>
export type Box = Static<typeof Box>
export type Point = Static<typeof Point>
