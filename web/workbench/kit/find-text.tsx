import { Input } from 'antd'

interface FindTextProps {
  /** What the list is narrowed to now. */
  readonly text: string | undefined
  /** What may be typed, for the eye and for those who hear it. */
  readonly label: string
  readonly onFind: (text: string | undefined) => void
}

/** The field of a list that looks for a text. */
export const FindText = ({ text = '', label, onFind }: FindTextProps) => (
  <Input.Search
    key={text}
    className="filter-text"
    allowClear
    defaultValue={text}
    placeholder={label}
    aria-label={label}
    onSearch={(typed) => onFind(typed.trim() || undefined)}
  />
)
