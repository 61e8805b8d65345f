import rules from './call-subjects.json' with { type: 'json' }
import { CALL_SUBJECTS, type CallSubject } from './call-words.ts'

const COUNTING = new Set(rules.filter(({ counts }) => counts).map(({ subject }) => subject))

/** Subjects of which somebody counts as told by a call: where the law demands no writing. The table says how certain that is. */
export const countingSubjects = (): CallSubject[] => CALL_SUBJECTS.filter((subject) => COUNTING.has(subject))

/** Whether somebody counts as told of it by a call. */
export const countsByCall = (subject: CallSubject): boolean => COUNTING.has(subject)
