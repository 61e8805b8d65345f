import type { CaseView } from './api.ts'

/** 档号 of a case as its acts say it; undefined while its file is not archived. */
export const archiveNumberOf = ({ acts }: Pick<CaseView, 'acts'>): string | undefined =>
  acts.find(({ type }) => type === 'casework.archived@1')?.facts.number
