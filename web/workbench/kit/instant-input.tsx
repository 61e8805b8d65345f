import { Input } from 'antd'
import { instantOfText, momentText } from './moments.ts'

interface InstantInputProps {
  readonly label: string
  /** ISO 8601, UTC; nothing where none is chosen. */
  readonly value: string | undefined
  readonly onChange: (instant: string) => void
}

/** Picks an instant by day and minute in Shanghai. */
export const InstantInput = ({ label, value, onChange }: InstantInputProps) => (
  <Input
    className="instant-input"
    type="datetime-local"
    aria-label={label}
    value={value === undefined ? '' : momentText(value).replace(' ', 'T')}
    onChange={({ target }) => {
      const instant = instantOfText(target.value)
      if (instant) onChange(instant)
    }}
  />
)
