export * from './common.ts'
export { type Problem, problemOf, refusalKey } from './problem.ts'
export { type FieldIssue, Refusal, type RefusalParams, refusal } from './refusal.ts'
