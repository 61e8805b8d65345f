import { Form, Input, Switch } from 'antd'
import type { IdentityCard } from '../../kit/device/card.ts'
import { CardButton } from '../../kit/device/card-button.tsx'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { AuthorityField } from '../approval/window/authority-field.tsx'
import { PartyFields } from '../approval/window/party-fields.tsx'
import type { SittingContent } from './api.ts'

interface IdentityFieldsProps {
  /** Fields were filled by a card. */
  readonly onFilled: () => void
}

/** Who sits there, and for whom: written, or read from a card, once for all matters. */
export function IdentityFields({ onFilled }: IdentityFieldsProps) {
  const form = Form.useFormInstance<SittingContent>()
  const byHandler = Form.useWatch('byHandler', form) as boolean | undefined
  const fill = (of: 'applicant' | 'handler') => (card: IdentityCard) => {
    if (of === 'applicant') form.setFieldValue(['applicant', 'kind'], 'person')
    form.setFieldValue([of, 'name'], card.name)
    form.setFieldValue([of, 'idNumber'], card.idNumber)
    if (of === 'applicant' && !form.getFieldValue('address')) form.setFieldValue('address', card.address)
    onFilled()
  }
  return (
    <Section
      title={t('capacity.applicant')}
      beside={<CardButton label={t('device.read-card')} hotkey="F2" onCard={fill('applicant')} />}
    >
      <PartyFields of="applicant" />
      <Form.Item name="address" label={t('form.address')} extra={t('sitting.address-hint')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="byHandler" label={t('window.by-handler')} valuePropName="checked" layout="horizontal">
        <Switch />
      </Form.Item>
      {byHandler && (
        <>
          <CardButton label={t('device.read-handler-card')} onCard={fill('handler')} />
          <PartyFields of="handler" />
          <AuthorityField />
        </>
      )}
    </Section>
  )
}
