import type { FlowDefinition } from './definition.ts'
import { graphOf } from './graph.ts'
import type { OpenTask, Seat } from './state.ts'
import { userTaskAt } from './tasks.ts'

/**
 * Who may take an open task: whom it was handed on to, or else the candidate of its node, wherever that lies.
 * @throws BrokenFlowError where the task is not of this definition
 */
export const takerOf = (definition: FlowDefinition, { node, seat }: Pick<OpenTask, 'node' | 'seat'>): Seat =>
  seat ?? userTaskAt(graphOf(definition), node).candidate
