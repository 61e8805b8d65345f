import { Select } from 'antd'
import { word } from './text.ts'

interface ChooseWordProps {
  readonly value: string | undefined
  readonly values: readonly string[]
  /** Family of the words of the values, such as `paper:state`. */
  readonly family: string
  /** Shown where nothing is chosen. */
  readonly any: string
  readonly label: string
  readonly onChoose: (value: string | undefined) => void
}

/** The field of a list that narrows it to one of a few words. */
export const ChooseWord = ({ value, values, family, any, label, onChoose }: ChooseWordProps) => (
  <Select
    className="filter-wide"
    allowClear
    value={value ?? null}
    placeholder={any}
    aria-label={label}
    onChange={(chosen: string | null) => onChoose(chosen ?? undefined)}
    options={values.map((one) => ({ value: one, label: word(family, one) }))}
  />
)
