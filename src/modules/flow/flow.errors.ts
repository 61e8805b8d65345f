import { refusal } from '#kernel/errors'

/** A flow is started once. */
export const alreadyStarted = refusal('flow.already-started', 409)
/** The flow has not been started, or has ended. */
export const notRunning = refusal('flow.not-running', 409)
/** The task was completed before, or never was. */
export const taskNotOpen = refusal('flow.task-not-open', 409)
/** The declared subset of BPMN has no such command. */
export const commandUnknown = refusal('flow.command-unknown', 422)

/** A bug, not a refusal: a definition that `validateDefinition` would not pass, or not that of the state. */
export class BrokenFlowError extends Error {
  constructor(what: string) {
    super(`broken flow: ${what}`)
    this.name = 'BrokenFlowError'
  }
}
