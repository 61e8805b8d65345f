import { Form, Input } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { UnitSelect } from '../org/unit-select.tsx'
import { type HoursInput, legaltime } from './api.ts'
import { readSeasons } from './hours-text.ts'

interface Values {
  readonly unitId?: string | null
  readonly validFrom: string
  readonly hours: string
  readonly basis: string
}

interface HoursDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** 设定办公时间. */
export function HoursDialog({ open, onClose }: HoursDialogProps) {
  const [form] = Form.useForm<Values>()
  const set = useSubmit({
    send: ({ unitId, validFrom, hours, basis }: Values, options) => {
      const input: HoursInput = {
        unitId: unitId ?? null,
        validFrom,
        basis,
        seasons: readSeasons(hours) ?? [],
      }
      return legaltime.setHours(input, options)
    },
    touches: ['legaltime'],
  })
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('hours.set')}
      submit={t('hours.save')}
      effect={t('hours.effect')}
      onClose={onClose}
      send={set}
    >
      <Form.Item name="unitId" label={t('hours.unit')} extra={t('hours.unit-note')}>
        <UnitSelect allowClear />
      </Form.Item>
      <Form.Item name="validFrom" label={t('hours.from')} rules={filled(t('hours.from-missing'))}>
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name="hours"
        label={t('hours.hours')}
        extra={t('hours.hours-note')}
        rules={[
          {
            required: true,
            validator: async (_rule, text: string | undefined) => {
              if (readSeasons(text ?? '') === null) throw new Error(t('hours.hours-wrong'))
            },
          },
        ]}
      >
        <Input.TextArea className="code" rows={3} placeholder="05-01 10:00-14:00 16:00-20:00" />
      </Form.Item>
      <Form.Item name="basis" label={t('hours.basis')} rules={filled(t('hours.basis-missing'))}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
