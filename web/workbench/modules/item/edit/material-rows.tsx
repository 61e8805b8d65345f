import { Button, Form, Input, InputNumber, Select, Switch } from 'antd'
import { filled } from '../../../kit/rules.ts'
import { t, word } from '../../../kit/text.ts'
import { newMaterial } from './draft-content.ts'
import { MATERIAL_FORMS, NECESSITIES, SOURCE_TYPES } from './material-words.ts'

const label = (field: string): string => word('item:field.material', field)
const words = (family: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: word(`item:label.${family}`, value) }))

function MaterialFields({ at }: { readonly at: number }) {
  return (
    <div className="columns">
      <Form.Item
        name={[at, 'name']}
        label={label('name')}
        className="column-wide"
        rules={filled(t('fact.missing', { name: label('name') }))}
      >
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name={[at, 'necessity']} label={label('necessity')}>
        <Select options={words('necessity', NECESSITIES)} />
      </Form.Item>
      <Form.Item name={[at, 'form']} label={label('form')}>
        <Select options={words('form', MATERIAL_FORMS)} />
      </Form.Item>
      <Form.Item name={[at, 'sourceType']} label={label('sourceType')}>
        <Select options={words('source-type', SOURCE_TYPES)} />
      </Form.Item>
      <Form.Item
        name={[at, 'copies']}
        label={label('copies')}
        rules={[{ required: true, message: t('fact.missing', { name: label('copies') }) }]}
      >
        <InputNumber min={0} max={99} precision={0} />
      </Form.Item>
      <Form.Item name={[at, 'format']} label={label('format')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={[at, 'paperSize']} label={label('paperSize')}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name={[at, 'byLaw']} label={label('byLaw')} className="column-wide">
        <Input.TextArea maxLength={1000} rows={1} />
      </Form.Item>
      <Form.Item name={[at, 'acceptStandard']} label={label('acceptStandard')} className="column-wide">
        <Input.TextArea maxLength={2000} rows={1} />
      </Form.Item>
      <Form.Item name={[at, 'fillingNote']} label={label('fillingNote')} className="column-wide">
        <Input.TextArea maxLength={2000} rows={1} />
      </Form.Item>
      <Form.Item
        name={[at, 'necessityIllustrative']}
        label={label('necessityIllustrative')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      <Form.Item
        name={[at, 'fromForm']}
        label={label('fromForm')}
        extra={t('material.from-form-hint')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
    </div>
  )
}

/** The material list of a draft: lines are added, moved and taken out; their numbers follow from their order. */
export const MaterialRows = () => (
  <Form.List name="materials">
    {(rows, { add, remove, move }) => (
      <>
        {rows.map(({ key, name: at }) => (
          <fieldset key={key} className="material-row">
            <legend>{t('material.nth', { number: at + 1 })}</legend>
            <MaterialFields at={at} />
            <div className="row-actions">
              <Button size="small" disabled={at === 0} onClick={() => move(at, at - 1)}>
                {t('action.up')}
              </Button>
              <Button size="small" disabled={at === rows.length - 1} onClick={() => move(at, at + 1)}>
                {t('action.down')}
              </Button>
              <Button size="small" danger onClick={() => remove(at)}>
                {t('action.remove')}
              </Button>
            </div>
          </fieldset>
        ))}
        <Button onClick={() => add(newMaterial())}>{t('material.add')}</Button>
      </>
    )}
  </Form.List>
)
