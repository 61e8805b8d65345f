import { useQueries } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { PageHeader } from '../../kit/page-header.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { chosen } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import { casework, useCases } from './api.ts'
import { type HandledRow, heldOf, type NewTransfer, useTransferUnits } from './material-api.ts'

const route = getRouteApi('/desk/paper-transfers/new')
const FORMS = ['original', 'copy'] as const

type Line = NewTransfer['lines'][number]

interface Held extends Line {
  readonly key: string
  readonly name: string
}

/** Papers of a case that lie with the office, a line for originals and one for copies. */
const heldLines = (caseId: string, rows: readonly HandledRow[]): Held[] =>
  rows.flatMap((row) =>
    FORMS.filter((form) => heldOf(row[form]) > 0).map((form) => ({
      ...{ caseId, seq: row.seq, form, count: heldOf(row[form]), name: row.name },
      key: `${caseId} ${row.seq} ${form}`,
    })),
  )

const useHeld = (caseIds: readonly string[]): Held[] =>
  useQueries({
    queries: caseIds.map((caseId) => ({
      queryKey: ['casework', 'handling', caseId],
      queryFn: () => casework.readHandling({ caseId }),
    })),
    combine: (results) => results.flatMap(({ data }, at) => heldLines(caseIds[at] ?? '', data?.rows ?? [])),
  })

function CasesSelect({
  value,
  onChange,
}: {
  readonly value: string[]
  readonly onChange: (ids: string[]) => void
}) {
  const [text, setText] = useState('')
  const { data } = useCases({ size: 20, ...(text.trim() !== '' && { text: text.trim() }) })
  return (
    <Select<string[]>
      mode="multiple"
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={t('cases.find')}
      aria-label={t('transfer.cases')}
      className="wide"
      options={(data?.rows ?? []).map(({ id, number, subject }) => ({
        value: id,
        label: `${number} ${subject}`,
      }))}
    />
  )
}

interface Values {
  readonly toUnitId: string
  readonly note?: string
}

/** Chooses papers of one or several cases and hands them over to another unit. */
export function NewTransferPage() {
  const { caseId } = route.useSearch()
  const navigate = route.useNavigate()
  const [form] = Form.useForm<Values>()
  const [caseIds, setCaseIds] = useState<string[]>(caseId === undefined ? [] : [caseId])
  const [left, setLeft] = useState<readonly string[]>([])
  const held = useHeld(caseIds)
  const { data: units = [] } = useTransferUnits()
  const send = useSubmit({
    send: casework.sendPapers,
    touches: ['casework'],
    onDone: ({ transferId }) => void navigate({ to: '/paper-transfers/$transferId', params: { transferId } }),
  })
  const taken = held.filter(({ key }) => !left.includes(key))
  const submit = ({ toUnitId, note }: Values) =>
    send.mutate({
      toUnitId,
      ...(note?.trim() && { note: note.trim() }),
      lines: taken.map(({ caseId: id, seq, form: paper, count }) => ({
        caseId: id,
        seq,
        form: paper,
        count,
      })),
    })
  return (
    <>
      <PageHeader
        title={t('transfer.new')}
        lead={t('transfer.new-lead')}
        up={{ to: '/paper-transfers', label: t('transfer.title') }}
      />
      <Form<Values> form={form} layout="vertical" onFinish={submit} className="window">
        <Form.Item label={t('transfer.cases')}>
          <CasesSelect value={caseIds} onChange={setCaseIds} />
        </Form.Item>
        <Form.Item label={t('transfer.papers')}>
          {held.length === 0 && <p className="muted">{t('transfer.no-papers')}</p>}
          <Checkbox.Group
            className="stack-boxes"
            value={taken.map(({ key }) => key)}
            onChange={(keys) => setLeft(held.map(({ key }) => key).filter((key) => !keys.includes(key)))}
            options={held.map(({ key, seq, name, form: paper, count }) => ({
              value: key,
              label: t('transfer.line', { seq, name, form: word('paper-form', paper), count }),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="toUnitId"
          label={t('transfer.receiver')}
          rules={chosen(t('transfer.receiver-missing'))}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="note" label={t('transfer.note')}>
          <Input maxLength={200} />
        </Form.Item>
        <ProblemNotice error={send.error} />
        <Button type="primary" htmlType="submit" disabled={taken.length === 0} loading={send.isPending}>
          {t('transfer.send')}
        </Button>
      </Form>
    </>
  )
}
