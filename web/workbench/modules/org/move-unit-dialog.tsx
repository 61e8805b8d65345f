import { Form, TreeSelect } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { chosen } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { org } from './api.ts'
import type { UnitDialogProps } from './unit-dialog.ts'
import { branchOf, treeOf } from './unit-tree.ts'

/** 划转: the unit and those below it come under another one. */
export function MoveUnitDialog({ unit, units, open, onClose }: UnitDialogProps) {
  const [form] = Form.useForm<{ parentId: string }>()
  const move = useSubmit({
    send: ({ parentId }: { parentId: string }, options) =>
      org.moveUnit({ unitId: unit.id, parentId }, options),
    touches: ['org'],
  })
  const own = branchOf(units, unit.id)
  const targets = units.filter(({ id }) => !own.has(id))
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('unit.do.move')}
      effect={t('unit.effect.move', { name: unit.shortName })}
      submit={t('unit.do.move')}
      onClose={onClose}
      send={move}
    >
      <Form.Item name="parentId" label={t('unit.new-above')} rules={chosen(t('unit.new-above-missing'))}>
        <TreeSelect treeData={treeOf(targets)} treeDefaultExpandAll showSearch treeNodeFilterProp="title" />
      </Form.Item>
    </FormDialog>
  )
}
