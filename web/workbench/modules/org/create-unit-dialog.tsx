import { useNavigate } from '@tanstack/react-router'
import { Form, Input, Select } from 'antd'
import { UNIT_KIND_NAMES } from '#contracts/org'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { chosen } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import { org, type UnitKind } from './api.ts'
import type { UnitDialogProps } from './unit-dialog.ts'
import { UnitNames } from './unit-names.tsx'

interface Values {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly divisionCode?: string
  readonly note?: string
}

const CODE = /^[A-Z0-9][A-Z0-9-]{1,31}$/

/** 新设下级单位. */
export function CreateUnitDialog({ unit, open, onClose }: UnitDialogProps) {
  const [form] = Form.useForm<Values>()
  const navigate = useNavigate()
  const create = useSubmit({
    send: ({ divisionCode, note, ...values }: Values, options) =>
      org.createUnit(
        {
          ...values,
          parentId: unit.id,
          divisionCode: divisionCode?.trim() || null,
          ...(note?.trim() && { note }),
        },
        options,
      ),
    touches: ['org'],
    onDone: ({ id }) => void navigate({ to: '/units', search: { unit: id } }),
  })
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('unit.create-title', { name: unit.shortName })}
      submit={t('unit.do.create-below')}
      onClose={onClose}
      send={create}
    >
      <Form.Item
        name="code"
        label={t('unit.code')}
        extra={t('unit.code-rule')}
        rules={[{ required: true, pattern: CODE, message: t('unit.code-rule') }]}
      >
        <Input className="code" maxLength={32} />
      </Form.Item>
      <UnitNames />
      <Form.Item name="kind" label={t('unit.kind')} rules={chosen(t('unit.kind-missing'))}>
        <Select options={UNIT_KIND_NAMES.map((value) => ({ value, label: word('org:kind', value) }))} />
      </Form.Item>
      <Form.Item name="divisionCode" label={t('unit.division')}>
        <Input className="code" maxLength={12} />
      </Form.Item>
    </FormDialog>
  )
}
