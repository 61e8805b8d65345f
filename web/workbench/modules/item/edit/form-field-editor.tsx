import { Form, Input, InputNumber, Select, Switch } from 'antd'
import { COLUMN_KINDS, FIELD_KINDS, type FieldKind, type FormPage } from '#kernel/form'
import { filled } from '../../../kit/rules.ts'
import { t, word } from '../../../kit/text.ts'
import { ChoicesInput } from './choices-input.tsx'
import { conditionFields } from './form-content.ts'
import { OrderedList } from './ordered-list.tsx'

type Path = (string | number)[]

const kindOptions = (kinds: readonly FieldKind[]) =>
  kinds.map((value) => ({ value, label: word('form-kind', value) }))

const RANGED: ReadonlySet<FieldKind> = new Set(['number', 'money', 'rows'])
const MEASURED: ReadonlySet<FieldKind> = new Set(['line', 'prose'])

interface CommonProps {
  readonly at: Path
  readonly kind: FieldKind
  readonly kinds: readonly FieldKind[]
}

/** What every field and every column has. */
function CommonFields({ at, kind, kinds }: CommonProps) {
  return (
    <>
      <Form.Item
        name={[...at, 'label']}
        label={t('form-editor.label')}
        rules={filled(t('form-editor.label-missing'))}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name={[...at, 'id']}
        label={t('form-editor.id')}
        extra={t('form-editor.id-hint')}
        rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{0,29}$/, message: t('form-editor.id-hint') }]}
      >
        <Input className="code" maxLength={30} />
      </Form.Item>
      <Form.Item name={[...at, 'kind']} label={t('form-editor.kind')}>
        <Select options={kindOptions(kinds)} />
      </Form.Item>
      <Form.Item name={[...at, 'required']} label={t('form-editor.needed')} valuePropName="checked">
        <Switch />
      </Form.Item>
      {kind === 'number' && (
        <Form.Item name={[...at, 'unit']} label={t('form-editor.unit')}>
          <Input maxLength={10} />
        </Form.Item>
      )}
      {RANGED.has(kind) && (
        <Form.Item name={[...at, 'min']} label={t('form-editor.min')}>
          <InputNumber />
        </Form.Item>
      )}
      {(RANGED.has(kind) || MEASURED.has(kind)) && (
        <Form.Item name={[...at, 'max']} label={t('form-editor.max')}>
          <InputNumber />
        </Form.Item>
      )}
      {(kind === 'one' || kind === 'many') && (
        <Form.Item
          name={[...at, 'choices']}
          label={t('form-editor.choices')}
          extra={t('form-editor.choices-hint')}
          className="column-wide"
        >
          <ChoicesInput />
        </Form.Item>
      )}
    </>
  )
}

function ColumnEditor({ at, within }: { readonly at: Path; readonly within: Path }) {
  const kind = (Form.useWatch([...within, 'kind'], { preserve: true }) ?? 'line') as FieldKind
  return (
    <div className="columns">
      <CommonFields at={at} kind={kind} kinds={COLUMN_KINDS} />
    </div>
  )
}

/** When a field is shown: a field of an earlier page, and the answers that show it. */
function Condition({ at, within, pages, page }: FieldEditorProps) {
  const named = Form.useWatch([...within, 'showWhen', 'field'], { preserve: true }) as string | undefined
  const fields = conditionFields(pages, page)
  const field = fields.find(({ id }) => id === named)
  const answers =
    field?.kind === 'yes-no'
      ? (['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))
      : (field?.choices ?? [])
  if (fields.length === 0) return null
  return (
    <>
      <Form.Item
        name={[...at, 'showWhen', 'field']}
        label={t('form-editor.show-when')}
        extra={t('form-editor.show-when-hint')}
      >
        <Select allowClear options={fields.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      {named !== undefined && (
        <Form.Item name={[...at, 'showWhen', 'is']} label={t('form-editor.show-is')}>
          <Select mode="multiple" options={answers} />
        </Form.Item>
      )}
    </>
  )
}

interface FieldEditorProps {
  readonly at: Path
  readonly within: Path
  /** The form as it stands, and the place of this page in it, from 0. */
  readonly pages: readonly FormPage[]
  readonly page: number
}

/** One field of a form: what it asks, by which kind, and when. */
export function FormFieldEditor({ at, within, pages, page }: FieldEditorProps) {
  const kind = (Form.useWatch([...within, 'kind'], { preserve: true }) ?? 'line') as FieldKind
  return (
    <>
      <div className="columns">
        <CommonFields at={at} kind={kind} kinds={FIELD_KINDS} />
        <Form.Item name={[...at, 'hint']} label={t('form-editor.hint')} className="column-wide">
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item
          name={[...at, 'headline']}
          label={t('form-editor.headline')}
          extra={t('form-editor.headline-hint')}
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
        <Condition at={at} within={within} pages={pages} page={page} />
      </div>
      {kind === 'rows' && (
        <OrderedList
          at={[...at, 'columns']}
          add={t('form-editor.add-column')}
          fresh={{ kind: 'line', required: true, choices: [] }}
        >
          {(name) => <ColumnEditor at={[name]} within={[...within, 'columns', name]} />}
        </OrderedList>
      )}
    </>
  )
}
