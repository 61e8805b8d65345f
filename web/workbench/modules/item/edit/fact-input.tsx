import { Form, Input, InputNumber, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import { filled } from '../../../kit/rules.ts'
import { t } from '../../../kit/text.ts'
import { factName, factWord, wordsOf } from '../fact-words.ts'
import type { FactField, FactKind } from '../facts.ts'

const DEMANDED = new Set<FactKind>(['line', 'prose', 'number', 'word'])

function controlOf({ name, kind, optional }: FactField): ReactNode {
  const words = () => wordsOf(name).map((value) => ({ value, label: factWord(name, value) }))
  switch (kind) {
    case 'line':
      return <Input />
    case 'prose':
      return <Input.TextArea rows={2} />
    case 'number':
      return <InputNumber min={0} max={3660} precision={0} />
    case 'day':
      return <Input type="date" />
    case 'switch':
      return <Switch />
    case 'tristate':
      return (
        <Select
          allowClear
          options={[true, false].map((value) => ({ value, label: value ? t('yes') : t('no') }))}
        />
      )
    case 'word':
      return <Select allowClear={optional === true} options={words()} />
    case 'words':
      return <Select mode="multiple" options={words()} />
    case 'names':
      return <Select mode="tags" tokenSeparators={[';', '；', '、']} open={false} suffixIcon={null} />
  }
}

/** Input of one fact. */
export function FactInput({ field }: { readonly field: FactField }) {
  const { name, kind, optional = false } = field
  const demanded = !optional && DEMANDED.has(kind)
  const text = kind === 'line' || kind === 'prose'
  const missing = t('fact.missing', { name: factName(name) })
  return (
    <Form.Item
      className={kind === 'prose' ? 'column-wide' : ''}
      name={['facts', name]}
      label={factName(name)}
      {...(kind === 'switch' && { valuePropName: 'checked' })}
      rules={demanded ? (text ? filled(missing) : [{ required: true, message: missing }]) : []}
    >
      {controlOf(field)}
    </Form.Item>
  )
}
