export {
  type ActJson,
  actOfJson,
  actsAsJson,
  actsBy,
  lastActAt,
  readActs,
  recordDayAct,
  recordStreamAct,
  writeActs,
} from './act.store.ts'
export { type Act, type ActDraft, type ActedFor, type ActLink, actHolds, nextAct } from './act.ts'
export { type ActFilter, actById, actsBetween, countActsBetween } from './acts-between.store.ts'
export { actsOfType, dayActsOfType } from './acts-of-type.store.ts'
export { canonicalJson, type JsonObject, type JsonValue } from './canonical-json.ts'
export { type ChainCheck, type ChainHead, type ChainProblem, verifyChain } from './chain.ts'
export { commit, newSalt, opens } from './commitment.ts'
export { doerOf } from './doer.ts'
export { fold, type Reducer, reducerOf, stepOf } from './fold.ts'
export { allStreamHeads, type StreamHeads, streamHeads } from './stream-heads.ts'
