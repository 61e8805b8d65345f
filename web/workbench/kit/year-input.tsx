import { InputNumber } from 'antd'

interface YearInputProps {
  readonly year: number | undefined
  readonly label: string
  readonly onYear: (year: number | undefined) => void
}

/** The field of a list that narrows it to a year. */
export const YearInput = ({ year, label, onYear }: YearInputProps) => (
  <InputNumber<number>
    key={year ?? ''}
    min={2000}
    max={9999}
    {...(year !== undefined && { defaultValue: year })}
    placeholder={label}
    aria-label={label}
    onBlur={({ target }) => onYear(Number(target.value) || undefined)}
    onPressEnter={({ currentTarget }) => onYear(Number(currentTarget.value) || undefined)}
  />
)
