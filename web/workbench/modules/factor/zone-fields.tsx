import { Button, Checkbox, Form, Input } from 'antd'
import { ACCEPTED } from '#contracts/factor'
import { filled } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import type { Zone } from './api.ts'

const CODE = /^[a-z][a-z0-9-]{0,30}$/

// Not the rule `required`: it would say so of the group, whose role has no such thing.
const someAccepted = (_rule: unknown, value: readonly string[] | undefined): Promise<void> =>
  value && value.length > 0 ? Promise.resolve() : Promise.reject(new Error(t('zone.accepts-missing')))

/** A zone as it is edited: one range in each line. */
export interface ZoneValues extends Omit<Zone, 'ranges'> {
  readonly ranges: string
}

export const valuesOf = (zone: Zone): ZoneValues => ({ ...zone, ranges: zone.ranges.join('\n') })
export const zoneOf = ({ ranges, ...zone }: ZoneValues): Zone => ({
  ...zone,
  ranges: (ranges ?? '').split(/[\s,，]+/).filter((range) => range !== ''),
})

interface AcceptedProps {
  readonly id?: string
  readonly value?: Zone['accepts']
  readonly onChange?: (accepted: Zone['accepts']) => void
}

/** What is accepted. The form would tell the group that it is required, which the role of a group does not have. */
const Accepted = ({ id, value, onChange }: AcceptedProps) => (
  <Checkbox.Group
    {...(id && { id })}
    {...(value && { value })}
    {...(onChange && { onChange })}
    options={ACCEPTED.map((kind) => ({ value: kind, label: word('factor-kind', kind) }))}
  />
)

interface ZoneFieldsProps {
  /** Place in the list. */
  readonly at: number
  readonly title: string
  readonly onRemove: () => void
}

/** What is asked for in one zone. */
export function ZoneFields({ at, title, onRemove }: ZoneFieldsProps) {
  return (
    <fieldset className="material-row">
      <legend>{title}</legend>
      <div className="columns">
        <Form.Item name={[at, 'name']} label={t('zone.name')} rules={filled(t('zone.name-missing'))}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item
          name={[at, 'code']}
          label={t('zone.code')}
          rules={[{ required: true, pattern: CODE, message: t('zone.code-rule') }]}
        >
          <Input className="code" maxLength={31} />
        </Form.Item>
      </div>
      <Form.Item name={[at, 'ranges']} label={t('zone.ranges')} extra={t('zone.ranges-hint')}>
        <Input.TextArea className="code" rows={3} />
      </Form.Item>
      <Form.Item
        name={[at, 'accepts']}
        label={t('zone.accepts')}
        required
        rules={[{ validator: someAccepted }]}
      >
        <Accepted />
      </Form.Item>
      <Form.Item name={[at, 'required']} valuePropName="checked">
        <Checkbox>{t('zone.required')}</Checkbox>
      </Form.Item>
      <Button size="small" onClick={onRemove}>
        {t('zone.remove')}
      </Button>
    </fieldset>
  )
}
