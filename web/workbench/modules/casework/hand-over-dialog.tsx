import { useQuery } from '@tanstack/react-query'
import { App, Button, Form, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import type { caseworkContract } from '#contracts/casework'
import type { InputOf, OutputOf } from '#kernel/contract'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { chosen } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import { casework } from './api.ts'

type Endpoints = typeof caseworkContract.endpoints
type Values = Omit<InputOf<Endpoints['handOverTasks']>, 'personId'>
type Preview = OutputOf<Endpoints['previewHandOver']>

const REASONS = ['left', 'moved', 'leave', 'load'] as const

/** Sends again as long as tasks are left; counts what went over. */
async function handOverAll(personId: string, values: Values) {
  let moved = 0
  for (;;) {
    const given = await casework.handOverTasks({ personId, ...values })
    moved += given.moved
    if (given.left === 0 || given.moved === 0) return { moved, refused: given.refused }
  }
}

interface HandOverFormProps {
  readonly personId: string
  readonly preview: Preview
  readonly onClose: () => void
}

function HandOverForm({ personId, preview, onClose }: HandOverFormProps) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const give = useSubmit({
    send: (values: Values) => handOverAll(personId, values),
    touches: ['casework', 'approval'],
    onDone: ({ moved, refused }) => {
      void message.success(t('hand-over.done', { moved }))
      if (refused.length > 0) void message.warning(t('hand-over.refused', { numbers: refused.join(' ') }))
      onClose()
    },
  })
  return (
    <Form<Values> form={form} layout="vertical" onFinish={(values) => give.mutate(values)}>
      <p>{t('hand-over.total', { name: preview.personName, count: preview.total })}</p>
      <ul className="plain gap-below">
        {preview.nodes.map(({ kind, node, tasks }) => (
          <li key={`${kind} ${node}`}>
            {t('hand-over.node', { node: word('approval:node', node), count: tasks })}
          </li>
        ))}
      </ul>
      <Form.Item
        name="to"
        label={t('hand-over.to')}
        extra={t('hand-over.split')}
        rules={chosen(t('hand-over.to-missing'))}
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={preview.takers.map(({ personId: value, name, tasks }) => ({
            value,
            label: t('hand-over.taker', { name, count: tasks }),
          }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('hand-over.reason')} rules={chosen(t('hand-over.reason'))}>
        <Radio.Group options={REASONS.map((value) => ({ value, label: word('hand-over.reason', value) }))} />
      </Form.Item>
      <ProblemNotice error={give.error} />
      <Button type="primary" htmlType="submit" loading={give.isPending} disabled={preview.total === 0}>
        {t('hand-over.do')}
      </Button>
    </Form>
  )
}

function HandOverPreview({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }) {
  const query = useQuery({
    queryKey: ['casework', 'hand-over', personId],
    queryFn: () => casework.previewHandOver({ personId }),
  })
  return (
    <AwaitQuery query={query}>
      {(preview) => <HandOverForm personId={personId} preview={preview} onClose={onClose} />}
    </AwaitQuery>
  )
}

/** 移交待办: gives all tasks of somebody to others. */
export function HandOver({ personId }: { readonly personId: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('hand-over.title')}</Button>
      <Modal
        open={open}
        title={t('hand-over.title')}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <HandOverPreview personId={personId} onClose={() => setOpen(false)} />
      </Modal>
    </>
  )
}
