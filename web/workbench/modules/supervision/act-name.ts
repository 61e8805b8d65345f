import { textOf, word } from '../../kit/text.ts'
import type { RecordedAct } from './api.ts'

/** What an act is called: by its own word, or by that of the acts of cases. */
export const actName = (type: string): string =>
  textOf(`supervision:act.${type}`) ?? word('approval:act', type.replace(/^.*\./, ''))

/** Who acted: the name of a member of staff, or what he is. */
export const doerName = ({ actor, actorKind }: Pick<RecordedAct, 'actor' | 'actorKind'>): string =>
  actor || word('supervision:actor', actorKind)
