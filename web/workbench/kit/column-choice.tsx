import { Button, Checkbox, Popover } from 'antd'
import { movedKey } from './chosen-columns.ts'
import { t } from './text.ts'

interface ColumnChoiceProps {
  /** All columns that can be chosen, with their headings. */
  readonly columns: readonly { readonly key: string; readonly title: string }[]
  /** Keys in the order in which they are shown. */
  readonly shown: readonly string[]
  readonly onChange: (keys: string[]) => void
}

/** The columns that are shown first, then the others. */
const inOrder = ({ columns, shown }: Pick<ColumnChoiceProps, 'columns' | 'shown'>) => [
  ...shown.flatMap((key) => columns.find((column) => column.key === key) ?? []),
  ...columns.filter(({ key }) => !shown.includes(key)),
]

function ColumnLine({
  column: { key, title },
  shown,
  onChange,
}: Pick<ColumnChoiceProps, 'shown' | 'onChange'> & {
  readonly column: ColumnChoiceProps['columns'][number]
}) {
  const on = shown.includes(key)
  const switchTo = (wanted: boolean) =>
    onChange(wanted ? [...shown, key] : shown.filter((one) => one !== key))
  const mover = (by: -1 | 1, label: string) => (
    <Button size="small" disabled={!on} aria-label={label} onClick={() => onChange(movedKey(shown, key, by))}>
      {by < 0 ? '↑' : '↓'}
    </Button>
  )
  return (
    <li className="column-line">
      <Checkbox
        checked={on}
        disabled={on && shown.length === 1}
        onChange={(event) => switchTo(event.target.checked)}
      >
        {title}
      </Checkbox>
      <span>
        {mover(-1, t('columns.earlier', { column: title }))}
        {mover(1, t('columns.later', { column: title }))}
      </span>
    </li>
  )
}

/** 列: which columns a list shows, and in which order. */
export function ColumnChoice(props: ColumnChoiceProps) {
  const { shown, onChange } = props
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <ul className="plain">
          {inOrder(props).map((column) => (
            <ColumnLine key={column.key} column={column} shown={shown} onChange={onChange} />
          ))}
        </ul>
      }
    >
      <Button size="small">{t('columns.title')}</Button>
    </Popover>
  )
}
