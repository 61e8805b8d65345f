import { Form, Input, Radio } from 'antd'
import { t, word } from '../../../kit/text.ts'

const KINDS = ['person', 'enterprise'] as const

interface PartyFieldsProps {
  /** Name of the party in the form. */
  readonly of: 'applicant' | 'handler'
}

/** Fields of the applicant or of the person who acts for him. A handler is a person. */
export function PartyFields({ of }: PartyFieldsProps) {
  const kind = (Form.useWatch([of, 'kind']) as (typeof KINDS)[number] | undefined) ?? 'person'
  const required = (message: string) => ({ required: true, whitespace: true, message })
  return (
    <div className="columns">
      {of === 'applicant' && (
        <Form.Item name={[of, 'kind']} label={t('party.kind')} className="column-wide">
          <Radio.Group options={KINDS.map((value) => ({ value, label: word('party-kind', value) }))} />
        </Form.Item>
      )}
      <Form.Item name={[of, 'name']} label={t('party.name')} rules={[required(t('party.name-missing'))]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={[of, 'idNumber']}
        label={word('id-type', kind === 'person' ? 'resident-id' : 'uscc')}
        rules={[required(t('party.id-missing')), { len: 18, message: t('party.id-length') }]}
      >
        <Input className="code" maxLength={18} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={[of, 'phone']}
        label={t('party.phone')}
        rules={[{ required: true, pattern: /^1[3-9]\d{9}$/, message: t('party.phone-wrong') }]}
      >
        <Input className="code" maxLength={11} inputMode="tel" autoComplete="off" />
      </Form.Item>
    </div>
  )
}
