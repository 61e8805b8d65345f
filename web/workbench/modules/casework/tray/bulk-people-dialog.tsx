import { useQueries } from '@tanstack/react-query'
import { Form, Input, Modal, Select } from 'antd'
import { ProblemNotice } from '../../../kit/problem-notice.tsx'
import { chosen } from '../../../kit/rules.ts'
import { t } from '../../../kit/text.ts'
import { casework, type Task } from '../api.ts'
import { takersQuery } from '../turns/api.ts'
import type { BulkSend } from './use-bulk.ts'

/** Acts on many tasks that name people: handing them over, giving their cases to read. */
export type BulkPeopleAct = 'transfer' | 'circulate'

interface Values {
  readonly people: string | string[]
  readonly reason?: string
}

/** People who can take every one of these tasks, or read every one of their cases. */
function useTakersOfAll(tasks: readonly Task[], reading: boolean) {
  const found = useQueries({ queries: tasks.map(({ id }) => takersQuery(id, reading)) })
  const [first = [], ...others] = found.map(({ data = [] }) => data)
  const inAll = first.filter(({ personId }) =>
    others.every((list) => list.some((taker) => taker.personId === personId)),
  )
  return {
    takers: inAll,
    pending: found.some(({ isPending }) => isPending),
    error: found.find(({ error }) => error)?.error ?? null,
  }
}

/** The act on one task, of what was given. */
const sendOf =
  (act: BulkPeopleAct, { people, reason }: Values): BulkSend =>
  ({ id: taskId }, options) => {
    const named = [people].flat()
    if (act === 'circulate') return casework.circulateCase({ taskId, people: named }, options)
    return casework.transferTask({ taskId, personId: named[0] ?? '', ...(reason && { reason }) }, options)
  }

interface BulkPeopleDialogProps {
  readonly act: BulkPeopleAct
  readonly tasks: readonly Task[]
  readonly onSend: (send: BulkSend) => void
  readonly onClose: () => void
}

/** Asks to whom the marked tasks go, or who is to read their cases. */
export function BulkPeopleDialog({ act, tasks, onSend, onClose }: BulkPeopleDialogProps) {
  const [form] = Form.useForm<Values>()
  const { takers, pending, error } = useTakersOfAll(tasks, act === 'circulate')
  return (
    <Modal
      open
      title={t(`bulk.${act}`)}
      okText={t(`bulk.${act}`)}
      cancelText={t('action.cancel')}
      onCancel={onClose}
      onOk={form.submit}
    >
      <p className="gap-below">{t(`bulk.effect.${act}`, { count: tasks.length })}</p>
      <ProblemNotice error={error} />
      <Form<Values> form={form} layout="vertical" onFinish={(values) => onSend(sendOf(act, values))}>
        <Form.Item name="people" label={t(`bulk.people.${act}`)} rules={chosen(t('turn.to-person-missing'))}>
          <Select
            {...(act === 'circulate' && { mode: 'multiple' as const })}
            showSearch={{ optionFilterProp: 'label' }}
            loading={pending}
            notFoundContent={pending ? null : t('bulk.nobody')}
            options={takers.map(({ personId, name, title, unitName }) => ({
              value: personId,
              label: t('turn.person', { name, title, unit: unitName }),
            }))}
          />
        </Form.Item>
        {act === 'transfer' && (
          <Form.Item name="reason" label={t('turn.reason-optional')}>
            <Input maxLength={200} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
