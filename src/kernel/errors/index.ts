export * from './kernel-refusals.ts'
export { type Problem, problemOf, refusalKey } from './problem.ts'
export { type FieldIssue, Refusal, type RefusalParams, refusal, TracedRefusal } from './refusal.ts'
