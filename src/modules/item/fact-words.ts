import { REALNAME_LEVELS } from '#contracts/realname'
import {
  BATCH_STEPS,
  BODY_NATURES,
  CODE_STATUSES,
  CONFIDENCES,
  HANDLE_FORMS,
  LEVELS,
  PAUSE_GROUNDS,
  PERIOD_UNITS,
  PROJECT_TYPES,
  SERVICE_OBJECTS,
  TASK_TYPES,
} from './item.words.ts'

/** Words that a fact of an item may have, by fact: the same as its schema takes, without the schema. */
export const FACT_WORDS: Readonly<Record<string, readonly string[]>> = {
  taskType: TASK_TYPES,
  codeStatus: CODE_STATUSES,
  useLevel: LEVELS,
  bodyNature: BODY_NATURES,
  serviceObjects: SERVICE_OBJECTS,
  basisConfidence: CONFIDENCES,
  statutoryUnit: PERIOD_UNITS,
  promiseUnit: PERIOD_UNITS,
  projectType: PROJECT_TYPES,
  handleForms: HANDLE_FORMS,
  pausableProcedures: PAUSE_GROUNDS,
  batchSteps: BATCH_STEPS,
  requiredLevel: REALNAME_LEVELS,
}
