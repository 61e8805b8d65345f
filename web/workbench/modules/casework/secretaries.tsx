import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Popconfirm, Select, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import type { caseworkContract } from '#contracts/casework'
import type { InputOf, OutputOf } from '#kernel/contract'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { chosen } from '../../kit/rules.ts'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { org } from '../org/api.ts'
import { UnitSelect } from '../org/unit-select.tsx'
import { casework } from './api.ts'

type Endpoints = typeof caseworkContract.endpoints
type Secretary = OutputOf<Endpoints['listSecretaries']>['rows'][number]
type Values = InputOf<Endpoints['appointSecretary']>

function EndButton({ secretaryId }: { readonly secretaryId: string }) {
  const end = useSubmit({ send: casework.endSecretary, touches: ['casework'] })
  return (
    <Popconfirm title={t('secretary.end-effect')} onConfirm={() => end.mutate({ secretaryId })}>
      <Button size="small" danger loading={end.isPending}>
        {t('secretary.end')}
      </Button>
    </Popconfirm>
  )
}

const COLUMNS: TableColumnsType<Secretary> = [
  { title: t('task.unit'), dataIndex: 'unitName', key: 'unit' },
  { title: t('secretary.person'), dataIndex: 'personName', key: 'person' },
  { title: t('secretary.from'), dataIndex: 'fromDay', key: 'from' },
  { title: t('secretary.to'), key: 'to', render: (_value, { toDay }) => toDay ?? '' },
  { title: t('task.action'), key: 'end', render: (_value, { id }) => <EndButton secretaryId={id} /> },
]

function PersonSelect({
  unitId,
  ...field
}: {
  unitId: string | undefined
  value?: string
  onChange?: (id: string) => void
}) {
  const { data } = useQuery({
    queryKey: ['org', 'people-of', unitId ?? null],
    queryFn: () => org.listPeople({ size: 100, ...(unitId !== undefined && { unitId }) }),
    enabled: unitId !== undefined,
  })
  return (
    <Select
      {...field}
      showSearch={{ optionFilterProp: 'label' }}
      options={(data?.rows ?? []).map(({ id, name, employeeNo }) => ({
        value: id,
        label: `${name} ${employeeNo}`,
      }))}
    />
  )
}

/** 代录人: who may record what leaders of a unit signed on paper. */
export function Secretaries() {
  const [form] = Form.useForm<Values>()
  const unitId = Form.useWatch('unitId', form)
  const [open, setOpen] = useState(false)
  const appoint = useSubmit({ send: casework.appointSecretary, touches: ['casework'] })
  const { data, isPending } = useQuery({
    queryKey: ['casework', 'secretaries'],
    queryFn: () => casework.listSecretaries({}),
  })
  return (
    <Section
      title={t('secretary.title')}
      beside={
        <Button size="small" onClick={() => setOpen(true)}>
          {t('secretary.appoint')}
        </Button>
      }
    >
      <Table<Secretary>
        size="small"
        rowKey="id"
        columns={COLUMNS}
        dataSource={data?.rows ?? []}
        loading={isPending}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('secretary.none') }}
      />
      <FormDialog<Values>
        form={form}
        open={open}
        title={t('secretary.appoint')}
        submit={t('secretary.appoint')}
        onClose={() => setOpen(false)}
        send={{
          ...appoint,
          mutate: ({ toDay, ...values }, options) =>
            appoint.mutate({ ...values, ...(toDay && { toDay }) }, options),
        }}
      >
        <Form.Item name="unitId" label={t('task.unit')} rules={chosen(t('unit.choose'))}>
          <UnitSelect />
        </Form.Item>
        <Form.Item
          name="personId"
          label={t('secretary.person')}
          extra={t('secretary.needs')}
          rules={chosen(t('secretary.person-missing'))}
        >
          <PersonSelect unitId={unitId} />
        </Form.Item>
        <Form.Item name="toDay" label={t('secretary.to')}>
          <Input type="date" />
        </Form.Item>
      </FormDialog>
    </Section>
  )
}
