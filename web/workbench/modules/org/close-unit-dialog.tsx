import { Form } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { t } from '../../kit/text.ts'
import { org } from './api.ts'
import type { UnitDialogProps } from './unit-dialog.ts'

/** 撤销单位. */
export function CloseUnitDialog({ unit, open, onClose }: UnitDialogProps) {
  const [form] = Form.useForm<Record<string, never>>()
  const close = useSubmit({
    send: (_values: Record<string, never>, options) => org.closeUnit({ unitId: unit.id }, options),
    touches: ['org'],
  })
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('unit.do.close')}
      effect={t('unit.effect.close', { name: unit.name })}
      submit={t('unit.do.close')}
      danger
      onClose={onClose}
      send={close}
    >
      {null}
    </FormDialog>
  )
}
