import { Form } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { t } from '../../kit/text.ts'
import { org } from './api.ts'
import type { UnitDialogProps } from './unit-dialog.ts'
import { UnitNames } from './unit-names.tsx'

interface Values {
  readonly name: string
  readonly shortName: string
  readonly note?: string
}

/** 单位更名. */
export function RenameUnitDialog({ unit, open, onClose }: UnitDialogProps) {
  const [form] = Form.useForm<Values>()
  const { id: unitId, name, shortName, note } = unit
  const rename = useSubmit({
    send: (values: Values, options) => org.renameUnit({ unitId, ...values }, options),
    touches: ['org'],
  })
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('unit.do.rename')}
      effect={t('unit.effect.rename')}
      submit={t('unit.do.rename')}
      initial={{ name, shortName, note }}
      onClose={onClose}
      send={rename}
    >
      <UnitNames />
    </FormDialog>
  )
}
