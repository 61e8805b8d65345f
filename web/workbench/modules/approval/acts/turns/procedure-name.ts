import { t, word } from '../../../../kit/text.ts'
import type { CaseView } from '../../api.ts'

/** A procedure of a case, as its page holds it. */
export type Procedure = CaseView['turns']['procedures'][number]

/** What a procedure is called so that somebody can choose it. */
export const procedureName = ({ kind, begunOn }: Pick<Procedure, 'kind' | 'begunOn'>): string =>
  t('procedure.name', { kind: word('approval:ground', kind), day: begunOn })
