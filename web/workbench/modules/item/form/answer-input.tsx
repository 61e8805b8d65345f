import { Button, Checkbox, Form, Input, Select } from 'antd'
import type { FormColumn, FormField } from '#kernel/form'
import { t } from '../../../kit/text.ts'

type Path = (string | number)[]

const YES_NO = () => (['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))

/** The control of one answer that is a text. */
function TextControl({ field, ...control }: { readonly field: FormColumn | FormField }) {
  switch (field.kind) {
    case 'prose':
      return <Input.TextArea rows={2} maxLength={field.max ?? 2000} {...control} />
    case 'one':
      return <Select allowClear options={field.choices} {...control} />
    case 'yes-no':
      return <Select allowClear options={YES_NO()} {...control} />
    case 'date':
      return <Input type="date" {...control} />
    case 'number':
      return <Input inputMode="decimal" suffix={field.unit} maxLength={20} {...control} />
    case 'money':
      return <Input inputMode="decimal" suffix={t('answer.yuan')} maxLength={20} {...control} />
    case 'uscc':
    case 'resident-id':
    case 'phone':
      return <Input className="code" autoComplete="off" maxLength={20} {...control} />
    default:
      return <Input maxLength={field.max ?? 200} {...control} />
  }
}

function RowsInput({ field, at }: { readonly field: FormField; readonly at: Path }) {
  return (
    <Form.List name={at}>
      {(rows, { add, remove }, { errors }) => (
        <fieldset className="material-row column-wide">
          <legend>{field.label}</legend>
          {field.hint && <p className="muted">{field.hint}</p>}
          {rows.map(({ key, name }) => (
            <div key={key} className="columns">
              {field.columns.map((column) => (
                <Form.Item key={column.id} name={[name, column.id]} label={column.label}>
                  <TextControl field={column} />
                </Form.Item>
              ))}
              <Button size="small" onClick={() => remove(name)}>
                {t('action.remove')}
              </Button>
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <Button size="small" onClick={() => add({})}>
            {t('answer.add-row')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function AddressInput({ field, at }: { readonly field: FormField; readonly at: Path }) {
  return (
    <>
      {field.choices.length > 0 && (
        <Form.Item name={[...at, 0]} label={`${field.label} · ${t('answer.division')}`}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={field.choices} />
        </Form.Item>
      )}
      <Form.Item name={[...at, 1]} label={`${field.label} · ${t('answer.street')}`}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  )
}

/** The input of one field of an item's form; `at` is its name in the form around it. */
export function AnswerInput({ field, at }: { readonly field: FormField; readonly at: Path }) {
  if (field.kind === 'rows') return <RowsInput field={field} at={at} />
  if (field.kind === 'address') return <AddressInput field={field} at={at} />
  return (
    <Form.Item name={at} label={field.label} extra={field.hint} required={field.required}>
      {field.kind === 'many' ? <Checkbox.Group options={field.choices} /> : <TextControl field={field} />}
    </Form.Item>
  )
}
