export {
  type Candidate,
  type FlowDefinition,
  FlowDefinitionSchema,
  type FlowNode,
  type SequenceFlow,
} from './definition.ts'
export { flowModule } from './flow.module.ts'
export {
  type FlowCommand,
  type FlowEvent,
  type FlowState,
  type FlowStep,
  newFlow,
  type OpenTask,
  type Variables,
} from './state.ts'
export { step } from './step.ts'
export { type DefinitionIssue, type DefinitionProblem, validateDefinition } from './validate-definition.ts'
