import { useMay } from '../../shell/session.ts'
import { UnitSelect } from './unit-select.tsx'

interface UnitFilterProps {
  readonly unitId: string | undefined
  readonly label: string
  readonly onUnit: (unitId: string | undefined) => void
}

/** Narrows a list to a unit; not offered to who may not read the tree of units. */
export function UnitFilter({ unitId, label, onUnit }: UnitFilterProps) {
  const may = useMay()
  if (!may('org.unit.read')) return null
  return (
    <UnitSelect
      className="filter-wide"
      allowClear
      value={unitId ?? null}
      aria-label={label}
      onChange={(chosen) => onUnit(chosen ?? undefined)}
    />
  )
}
