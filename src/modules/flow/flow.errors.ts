import { refusal } from '#kernel/errors'

/** A flow is started once. */
export const alreadyStarted = refusal('flow.already-started', 409)
/** The flow has not been started, or has ended. */
export const notRunning = refusal('flow.not-running', 409)
/** The task was completed before, or never was. */
export const taskNotOpen = refusal('flow.task-not-open', 409)
/** The declared subset of BPMN has no such command. */
export const commandUnknown = refusal('flow.command-unknown', 422)
/** No service of this id is waited for. */
export const notWaiting = refusal('flow.not-waiting', 409)
/** No timer waits for this clock. */
export const clockNotAwaited = refusal('flow.clock-not-awaited', 409)
/** 退回 leads only to a step that led to the task. */
export const notEarlier = refusal('flow.not-earlier', 409)
/** 撤回 is possible until somebody acts on what came of the task. */
export const notWithdrawable = refusal('flow.not-withdrawable', 409)
/** Somebody can sign beside others only where several sign together. */
export const notJoint = refusal('flow.not-joint', 409)
/** Nobody, or too many, were named to sign together. */
export const signersMissing = refusal('flow.signers-missing', 409)
/** It was read before, or never circulated. */
export const readingUnknown = refusal('flow.reading-unknown', 409)

/** A bug, not a refusal: a definition that `validateDefinition` would not pass, or not that of the state. */
export class BrokenFlowError extends Error {
  constructor(what: string) {
    super(`broken flow: ${what}`)
    this.name = 'BrokenFlowError'
  }
}
