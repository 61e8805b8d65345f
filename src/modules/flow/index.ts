export { isAhead } from './ahead.ts'
export {
  awaitedClocks,
  awaitedTimers,
  type DoneTask,
  earlierNodes,
  type FlowNeeds,
  nameOfNode,
  needsOf,
  outcomesOf,
  periodOf,
  takenBack,
} from './ask.ts'
export { drawFlow, type FlowMarks } from './bpmn/draw-flow.ts'
export type { ImportIssue } from './bpmn/issues.ts'
export { type FlowPicture, pictureOf } from './bpmn/picture.ts'
export { type Imported, readBpmn } from './bpmn/read-bpmn.ts'
export { writeBpmn } from './bpmn/write-bpmn.ts'
export type { Candidate, FlowDefinition, FlowNode, SequenceFlow } from './definition.ts'
export { FlowDefinitionSchema } from './definition.ts'
export type { ClockBeginnings } from './explore-clocks.ts'
export { flowModule } from './flow.module.ts'
export type { DefinitionIssue, DefinitionProblem } from './problems.ts'
export {
  type FlowCommand,
  type FlowEvent,
  type FlowState,
  type FlowStep,
  newFlow,
  type OpenTask,
  type Seat,
  type Variables,
} from './state.ts'
export { step } from './step.ts'
export { takerOf } from './taker.ts'
export { validateDefinition } from './validate-definition.ts'
