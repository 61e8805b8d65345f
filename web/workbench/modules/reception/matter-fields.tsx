import { Button, Form, Input } from 'antd'
import type { FormPage } from '#kernel/form'
import { t } from '../../kit/text.ts'
import { ApplicationFields } from '../item/form/application-fields.tsx'

interface MatterFieldsProps {
  /** Place in the sitting, from 0. */
  readonly index: number
  readonly name: string
  readonly code: string
  /** Pages of the item's own form; empty where it has none. */
  readonly pages: readonly FormPage[]
  readonly onRemove: () => void
}

/** One matter of the sitting: only what no other matter has said. */
export const MatterFields = ({ index, name, code, pages, onRemove }: MatterFieldsProps) => (
  <fieldset className="material-row">
    <legend>
      {index + 1}. {name} <span className="code muted">{code}</span>
    </legend>
    <ApplicationFields at={[index]} within={['matters', index]} pages={pages} address={false} />
    <div className="columns">
      <Form.Item name={[index, 'address']} label={t('sitting.other-address')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[index, 'renews']} label={t('window.renews')}>
        <Input maxLength={80} />
      </Form.Item>
    </div>
    <Button size="small" onClick={onRemove} aria-label={t('sitting.remove-matter', { name })}>
      {t('action.remove')}
    </Button>
  </fieldset>
)
