/** What can be wrong with a definition. The texts are in `messages/`, as refusals. */
export type DefinitionIssue =
  | 'duplicate-id'
  | 'start-event-count'
  | 'no-end-event'
  | 'flow-to-nowhere'
  | 'flow-into-start'
  | 'flow-across-border'
  | 'outgoing-count'
  | 'gateway-default-missing'
  | 'gateway-condition-missing'
  | 'condition-misplaced'
  | 'unreachable'
  | 'no-way-to-end'
  | 'gateway-ring'
  | 'format-missing'
  | 'not-in-sub-process'
  | 'not-on-activity'
  | 'outcome-inside'
  | 'call-unknown'
  | 'call-ring'
  | 'signers-too-few'
  | 'too-large'
  | 'deadlock'
  | 'token-doubled'
  | 'outcome-twice'
  | 'never-ends'
  | 'clock-not-begun'

/** What is wrong with a definition, at which node or flow, and where it shows, the way there. */
export interface DefinitionProblem {
  readonly code: `flow.${DefinitionIssue}`
  readonly at: string
  readonly path?: string
  /** Keys of the sequence flows on that way. */
  readonly lines?: readonly string[]
}

export const problem = (issue: DefinitionIssue, at: string): DefinitionProblem => ({
  code: `flow.${issue}`,
  at,
})

/** The way of a run: what was done and chosen, and the sequence flows that tokens took. */
export interface Way {
  readonly path: readonly string[]
  readonly lines: readonly string[]
}

/** A problem that a run shows. */
export const shown = (issue: DefinitionIssue, at: string, { path, lines }: Way): DefinitionProblem => ({
  ...problem(issue, at),
  path: path.join(' → '),
  lines: [...new Set(lines)],
})
