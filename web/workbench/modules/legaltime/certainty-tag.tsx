import { Tag } from 'antd'
import { word } from '../../kit/text.ts'
import type { RuleLine } from './api.ts'

const COLOURS = { certain: 'green', 'from-memory': 'gold', local: 'orange' } as const

/** How sure a rule is of its number. */
export const CertaintyTag = ({ certainty }: Pick<RuleLine, 'certainty'>) => (
  <Tag color={COLOURS[certainty]}>{word('legaltime:certainty', certainty)}</Tag>
)
