import type { Unit, UnitDetail } from './api.ts'

/** What a dialogue about a unit is given. */
export interface UnitDialogProps {
  readonly unit: UnitDetail
  readonly units: readonly Unit[]
  readonly open: boolean
  readonly onClose: () => void
}
