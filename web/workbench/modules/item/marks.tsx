import { Alert } from 'antd'
import { namedText, t, word } from '../../kit/text.ts'
import type { VersionView } from './api.ts'
import { factName } from './fact-words.ts'

interface MarksProps {
  readonly marks: VersionView['marks']
  readonly warnings: VersionView['warnings']
}

/** Beginnings of the texts that the server warns with. */
const WARNINGS = ['item:warning.', 'codes:']

/** Says what of a version is not certain: illustrative data, unchecked bases, odd codes. */
export function Marks({ marks, warnings }: MarksProps) {
  if (marks.length === 0 && warnings.length === 0) return null
  const lines = (
    <ul className="plain">
      {marks.map((mark) => (
        <li key={mark}>{word('item:mark', mark)}</li>
      ))}
      {warnings.map(({ field, key }) => (
        <li key={`${field} ${key}`}>
          {factName(field)} {namedText(key, WARNINGS) ?? key}
        </li>
      ))}
    </ul>
  )
  return (
    <Alert className="gap-below" type="warning" showIcon title={t('item.uncertain')} description={lines} />
  )
}
