import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { InstantInput } from '../../../../kit/instant-input.tsx'
import { chosen, filled } from '../../../../kit/rules.ts'
import { t } from '../../../../kit/text.ts'
import { approval, type CaseView } from '../../api.ts'
import type { Choice, TurnField } from './turn-field.ts'

interface FieldProps {
  readonly field: TurnField
  readonly view: CaseView
  readonly values: Readonly<Record<string, unknown>>
}

/** Staff of the unit of the case. */
const useColleagues = (caseId: string, wanted: boolean): Choice[] => {
  const { data } = useQuery({
    queryKey: ['approval', 'colleagues', caseId],
    queryFn: () => approval.listColleagues({ caseId }),
    enabled: wanted,
  })
  return (data?.rows ?? []).map(({ personId, name }) => ({ value: personId, label: name }))
}

/** A list of lines, or of lines in two parts. */
function Lines({ field }: { readonly field: TurnField }) {
  const { name, label, parts, most = 20 } = field
  const [first, firstLabel, second, secondLabel] = parts ?? []
  return (
    <Form.List name={name}>
      {(rows, { add, remove }) => (
        <fieldset className="turn-lines">
          <legend>{t(label)}</legend>
          {rows.map((row) => (
            <div key={row.key} className="turn-line">
              {first && firstLabel && second && secondLabel ? (
                <>
                  <Form.Item name={[row.name, first]} rules={filled(t('turns.missing'))}>
                    <Input maxLength={80} placeholder={t(firstLabel)} aria-label={t(firstLabel)} />
                  </Form.Item>
                  <Form.Item name={[row.name, second]} rules={filled(t('turns.missing'))}>
                    <Input maxLength={2000} placeholder={t(secondLabel)} aria-label={t(secondLabel)} />
                  </Form.Item>
                </>
              ) : (
                <Form.Item name={row.name} rules={filled(t('turns.missing'))}>
                  <Input maxLength={60} aria-label={t(label)} />
                </Form.Item>
              )}
              <Button size="small" onClick={() => remove(row.name)}>
                {t('action.remove')}
              </Button>
            </div>
          ))}
          {rows.length < most && (
            <Button size="small" onClick={() => add()}>
              {t('turns.add-line')}
            </Button>
          )}
        </fieldset>
      )}
    </Form.List>
  )
}

/** The control of a field; antd gives it value and handler. */
function control({ kind, most, label }: TurnField, choices: Choice[]) {
  switch (kind) {
    case 'prose':
      return <Input.TextArea maxLength={most ?? 1000} rows={3} />
    case 'day':
      return <Input type="date" />
    case 'time':
      return <Input type="time" />
    case 'moment':
      return <InstantInput label={t(label)} value={undefined} onChange={() => undefined} />
    case 'number':
      return <InputNumber />
    case 'yuan':
      return <InputNumber min={0} precision={2} />
    case 'choice':
    case 'person':
      return <Select options={choices} />
    case 'several':
    case 'people':
      return <Select mode="multiple" options={choices} />
    default:
      return <Input maxLength={most ?? 200} />
  }
}

/** One field of a turn's form, where it is asked now. */
export function FieldInput({ field, view, values }: FieldProps) {
  const { name, label, extra, kind, shown, title = t(label) } = field
  const optional = typeof field.optional === 'function' ? field.optional(values) : field.optional === true
  const ofStaff = kind === 'person' || kind === 'people'
  const colleagues = useColleagues(view.id, ofStaff)
  if (shown && !shown(values, view)) return null
  if (kind === 'lines' || kind === 'pairs') return <Lines field={field} />
  if (kind === 'tick') {
    return (
      <Form.Item name={name} valuePropName="checked" {...(extra && { extra: t(extra) })}>
        <Checkbox>{t(label)}</Checkbox>
      </Form.Item>
    )
  }
  const text = kind === 'line' || kind === 'prose'
  const missing = t('turns.missing')
  return (
    <Form.Item
      name={name}
      label={optional ? t('turns.optional', { name: title }) : title}
      {...(extra && { extra: t(extra) })}
      rules={optional ? [] : text ? filled(missing) : chosen(missing)}
    >
      {control(field, ofStaff ? colleagues : [...(field.choices?.(view, values) ?? [])])}
    </Form.Item>
  )
}
