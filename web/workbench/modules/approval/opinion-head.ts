import { t, word } from '../../kit/text.ts'
import type { CaseView } from './api.ts'

/** At which step an opinion was given, how it ended, and to whom it handed the step on: 初审：同意. */
export const opinionHead = ({ node, outcome, handedTo }: CaseView['opinions'][number]): string => {
  const name = word('approval:node', node)
  if (outcome === '') return name
  const head = t('opinion.head', { node: name, outcome: word('outcome', outcome) })
  const people = handedTo.map((one) => one.name).join(t('turn.and'))
  return people === '' ? head : t('opinion.handed', { head, people })
}
