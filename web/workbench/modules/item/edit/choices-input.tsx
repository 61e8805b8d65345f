import { Input } from 'antd'
import { useState } from 'react'
import { choiceLines, choicesOf } from './form-content.ts'

interface ChoicesInputProps {
  readonly id?: string
  readonly value?: unknown
  readonly onChange?: (choices: ReturnType<typeof choicesOf>) => void
}

/** Choices of a field, one a line: its value, a blank, its label. */
export function ChoicesInput({ id, value, onChange }: ChoicesInputProps) {
  const [lines, setLines] = useState(() => choiceLines(value))
  return (
    <Input.TextArea
      {...(id !== undefined && { id })}
      rows={4}
      value={lines}
      onChange={({ target }) => {
        setLines(target.value)
        onChange?.(choicesOf(target.value))
      }}
    />
  )
}
