import { Form, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { t } from '../../../kit/text.ts'
import { useSession } from '../../../shell/session.ts'
import { useGuides } from '../../item/api.ts'

/** Picks an item in force; the list follows what is being typed. */
export function ItemField() {
  const { governmentSlug } = useSession()
  const [text, setText] = useState('')
  const { data, isFetching } = useGuides(governmentSlug, useDeferredValue(text.trim()))
  const options = (data?.rows ?? []).map(({ code, name, department }) => ({
    value: code,
    label: name,
    unit: department.shortName,
  }))
  return (
    <Form.Item
      name="itemCode"
      label={t('window.item')}
      rules={[{ required: true, message: t('window.item-missing') }]}
    >
      <Select
        showSearch={{ filterOption: false, onSearch: setText }}
        loading={isFetching}
        options={options}
        placeholder={t('window.find-item')}
        notFoundContent={t('window.no-item')}
        optionRender={({ label, value, data: { unit } }) => (
          <div className="cell-main">
            <span>{label}</span>
            <span className="muted">
              {unit} <span className="code">{value}</span>
            </span>
          </div>
        )}
      />
    </Form.Item>
  )
}
