import { Alert } from 'antd'
import { t } from '../../kit/text.ts'
import type { CaseView } from './api.ts'
import { materialName } from './material-name.ts'

/** The open correction notice: what the applicant was told to put right. */
export function CaseCorrections({ view }: { readonly view: CaseView }) {
  if (view.corrections.length === 0) return null
  const nameOf = (seq: number): string => {
    const name = view.materials.find((material) => material.seq === seq)?.name ?? ''
    return seq === 0 ? t('correction.form') : materialName({ seq, name })
  }
  const lines = (
    <ul className="plain">
      {view.corrections.map(({ seq, what }) => (
        <li key={`${seq} ${what}`}>
          <strong>{nameOf(seq)}</strong> {what}
        </li>
      ))}
    </ul>
  )
  return (
    <Alert className="gap-below" type="warning" showIcon title={t('correction.open')} description={lines} />
  )
}
