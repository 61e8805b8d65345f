export {
  type Candidate,
  type FlowDefinition,
  FlowDefinitionSchema,
  type FlowNode,
  type SequenceFlow,
} from './definition.ts'
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
export { validateDefinition } from './validate-definition.ts'
