import { InputNumber } from 'antd'
import { t } from '../../kit/text.ts'
import { UnitFilter } from '../org/unit-filter.tsx'

interface RegisterFilterProps {
  readonly unitId: string | undefined
  readonly year: number | undefined
  readonly onChange: (next: { unitId?: string | undefined; year?: number | undefined }) => void
}

const FIRST_YEAR = 1949
const LAST_YEAR = 9999

/** Unit and year of a register of cases; the present year where none is named. */
export const RegisterFilter = ({ unitId, year, onChange }: RegisterFilterProps) => (
  <search className="filters">
    <UnitFilter unitId={unitId} label={t('task.unit')} onUnit={(next) => onChange({ unitId: next })} />
    <InputNumber
      min={FIRST_YEAR}
      max={LAST_YEAR}
      precision={0}
      value={year ?? null}
      placeholder={t('received.this-year')}
      aria-label={t('received.year')}
      onChange={(next) => (next === null || next >= FIRST_YEAR) && onChange({ year: next ?? undefined })}
    />
  </search>
)
