import { t, textOf, word } from '../../../../kit/text.ts'
import type { CaseView } from '../../api.ts'

/** A procedure of a case, as its page holds it. */
export type Procedure = CaseView['turns']['procedures'][number]

/** What a procedure is called so that somebody can choose it. */
export const procedureName = ({ kind, begunOn }: Pick<Procedure, 'kind' | 'begunOn'>): string =>
  t('procedure.name', { kind: word('approval:ground', kind), day: begunOn })

/** What a record says, or a procedure came to, in the words of its kind. */
export const outcomeName = ({ kind }: Pick<Procedure, 'kind'>, outcome: string): string =>
  textOf(`procedure.outcome.${kind}.${outcome}`) ?? word('procedure.outcome', outcome)
