import { Checkbox, Form, type FormInstance, Input, Select } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { chosen, filled } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import { org } from './api.ts'
import { DayRange } from './day-range.tsx'
import { type Delegable, type Receiver, useReceivers } from './delegation-api.ts'

interface Values {
  readonly appointmentId: string
  readonly toAppointmentId: string
  readonly powers: string[]
  readonly fromDay: string
  readonly toDay: string
  readonly reason: string
}

type Power = Delegable['powers'][number]

const keyOf = ({ roleId, permission }: Power): string => `${roleId} ${permission}`

const powerOf = (key: string) => {
  const [roleId = '', permission = ''] = key.split(' ')
  return { roleId, permission }
}

const NEARNESS = ['unit', 'line', 'government']

/** Whether somebody as near as this may receive a power. */
const mayHave = (power: Power, receiver: Receiver | undefined): boolean =>
  power.reach !== 'nobody' &&
  (receiver === undefined || NEARNESS.indexOf(receiver.relation) <= NEARNESS.indexOf(power.reach))

interface FieldsProps {
  readonly form: FormInstance<Values>
  readonly positions: readonly Delegable[]
}

function DelegationFields({ form, positions }: FieldsProps) {
  const [text, setText] = useState('')
  const appointmentId = Form.useWatch('appointmentId', form)
  const toAppointmentId = Form.useWatch('toAppointmentId', form)
  const receivers = useReceivers(appointmentId, text)
  const receiver = receivers.data?.find((one) => one.appointmentId === toAppointmentId)
  const powers = positions.find((one) => one.appointmentId === appointmentId)?.powers ?? []
  return (
    <>
      <Form.Item
        name="appointmentId"
        label={t('delegation.position')}
        rules={chosen(t('delegation.position'))}
      >
        <Select
          options={positions.map((one) => ({
            value: one.appointmentId,
            label: `${one.unitName} ${one.title}`,
          }))}
          onChange={() => form.resetFields(['toAppointmentId', 'powers'])}
        />
      </Form.Item>
      <Form.Item
        name="toAppointmentId"
        label={t('delegation.receiver')}
        rules={chosen(t('delegation.receiver-missing'))}
      >
        <Select
          showSearch={{ filterOption: false, onSearch: setText }}
          loading={receivers.isFetching}
          options={(receivers.data ?? []).map((one) => ({
            value: one.appointmentId,
            label: `${one.personName} ${one.unitName} ${one.title}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="powers" label={t('delegation.powers')} rules={chosen(t('delegation.powers-missing'))}>
        <Checkbox.Group
          className="grants"
          options={powers.map((power) => ({
            value: keyOf(power),
            disabled: !mayHave(power, receiver),
            label: t('delegation.power', {
              ...{ title: power.title, role: power.roleTitle, scope: word('org:scope', power.scope) },
              ...{ reach: word('org:reach', power.reach), days: power.maxDays },
            }),
          }))}
        />
      </Form.Item>
      <DayRange />
      <Form.Item
        name="reason"
        label={t('delegation.reason')}
        extra={t('delegation.reason-hint')}
        rules={filled(t('delegation.reason-missing'))}
      >
        <Input maxLength={100} />
      </Form.Item>
    </>
  )
}

interface DelegationDialogProps {
  readonly positions: readonly Delegable[]
  readonly open: boolean
  readonly onClose: () => void
}

/** 委托他人代行: what of which position, to whom, from day to day, and why. */
export function DelegationDialog({ positions, open, onClose }: DelegationDialogProps) {
  const [form] = Form.useForm<Values>()
  const give = useSubmit({
    send: (values: Values, options) =>
      org.giveDelegation(
        { ...values, reason: values.reason.trim(), powers: values.powers.map(powerOf) },
        options,
      ),
    touches: ['org'],
  })
  const [only] = positions.length === 1 ? positions : []
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('delegation.give')}
      effect={t('delegation.effect')}
      submit={t('delegation.give')}
      initial={{ powers: [], ...(only && { appointmentId: only.appointmentId }) }}
      onClose={onClose}
      send={give}
    >
      <DelegationFields form={form} positions={positions} />
    </FormDialog>
  )
}
