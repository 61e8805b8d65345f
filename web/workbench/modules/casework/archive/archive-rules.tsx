import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import type { caseworkContract } from '#contracts/casework'
import type { InputOf, OutputOf } from '#kernel/contract'
import { useSubmit } from '../../../kit/api/use-submit.ts'
import { FormDialog } from '../../../kit/form-dialog.tsx'
import { chosen, filled } from '../../../kit/rules.ts'
import { Section } from '../../../kit/section.tsx'
import { t } from '../../../kit/text.ts'
import { UnitSelect } from '../../org/unit-select.tsx'
import { casework } from '../api.ts'

type Endpoints = typeof caseworkContract.endpoints
type Rule = OutputOf<Endpoints['listArchiveRules']>['rows'][number]
type Values = InputOf<Endpoints['setArchiveRule']>

/** As DA/T 22 shows it. */
const USUAL = { category: 'XK', pattern: '{fonds}-{category}·{year}-{period}-{office}-{item}' }
const SAMPLE = { year: '2026', period: 'D30', item: '0001' }

/** What the first file of thirty years would be called by a rule. */
const sampleOf = (rule: Partial<Values>): string =>
  (rule.pattern ?? '').replaceAll(/\{(\w+)\}/g, (part, name: string) => {
    const value = ({ ...SAMPLE, ...rule } as Record<string, unknown>)[name]
    return typeof value === 'string' && value !== '' ? value : part
  })

const CODES = ['fonds', 'category', 'office'] as const
const CODE = { pattern: /^[A-Z0-9.]{1,20}$/, message: t('archive.code-wrong') }

const columnsOf = (edit: (rule: Rule) => void): TableColumnsType<Rule> => [
  { title: t('task.unit'), dataIndex: 'unitName', key: 'unit' },
  ...CODES.map((name) => ({ title: t(`archive.${name}`), dataIndex: name, key: name })),
  {
    title: t('archive.sample'),
    key: 'sample',
    render: (_value, rule) => <span className="code">{sampleOf(rule)}</span>,
  },
  {
    title: t('task.action'),
    key: 'edit',
    render: (_value, rule) => (
      <Button size="small" onClick={() => edit(rule)}>
        {t('archive.change')}
      </Button>
    ),
  },
]

/** 档号规则: by unit how files are numbered; units without a rule follow the one above them. */
export function ArchiveRules() {
  const [form] = Form.useForm<Values>()
  const written = Form.useWatch([], form)
  const [open, setOpen] = useState(false)
  const { data, isPending } = useQuery({
    queryKey: ['casework', 'archive-rules'],
    queryFn: () => casework.listArchiveRules({}),
  })
  const save = useSubmit({ send: casework.setArchiveRule, touches: ['casework'] })
  const edit = (rule: Partial<Values>) => {
    form.setFieldsValue(rule)
    setOpen(true)
  }
  return (
    <Section
      title={t('archive.rules')}
      beside={
        <Button size="small" onClick={() => edit(USUAL)}>
          {t('archive.add-rule')}
        </Button>
      }
    >
      <Table<Rule>
        size="small"
        rowKey="unitId"
        columns={columnsOf(({ unitName: _name, ...rule }) => edit(rule))}
        dataSource={data?.rows ?? []}
        loading={isPending}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('archive.no-rules') }}
      />
      <FormDialog<Values>
        form={form}
        open={open}
        title={t('archive.rules')}
        submit={t('action.save')}
        effect={t('archive.rule-effect', { sample: sampleOf(written ?? {}) })}
        onClose={() => setOpen(false)}
        send={save}
      >
        <Form.Item name="unitId" label={t('task.unit')} rules={chosen(t('unit.choose'))}>
          <UnitSelect />
        </Form.Item>
        {CODES.map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(`archive.${name}`)}
            rules={[{ required: true, ...CODE }]}
          >
            <Input maxLength={20} className="code" />
          </Form.Item>
        ))}
        <Form.Item
          name="pattern"
          label={t('archive.pattern')}
          extra={t('archive.pattern-why')}
          rules={filled(t('archive.pattern-missing'))}
        >
          <Input maxLength={80} className="code" />
        </Form.Item>
      </FormDialog>
    </Section>
  )
}
