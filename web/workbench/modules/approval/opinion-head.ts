import { t, word } from '../../kit/text.ts'
import type { CaseView } from './api.ts'

/** At which step an opinion was given, and how it ended: 初审：同意. */
export const opinionHead = ({ node, outcome }: CaseView['opinions'][number]): string => {
  const name = word('approval:node', node)
  return outcome === '' ? name : t('opinion.head', { node: name, outcome: word('outcome', outcome) })
}
