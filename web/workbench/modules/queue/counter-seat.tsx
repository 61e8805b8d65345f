import { Button, Form, Select } from 'antd'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { type Counter, queue, useQueueAct } from './api.ts'

/** Where one sits down: a window that nobody holds, opened with one press. */
export function CounterSeat({ counters }: { readonly counters: readonly Counter[] }) {
  const seat = useQueueAct(queue.seatCounter)
  const free = counters.filter(({ state }) => state === 'closed')
  const [form] = Form.useForm<{ counterId: string }>()
  if (counters.length === 0) return <p className="muted">{t('queue.no-counters')}</p>
  return (
    <>
      <ProblemNotice error={seat.error} />
      <Form
        form={form}
        layout="inline"
        onFinish={({ counterId }) => seat.mutate({ counterId, state: 'open' })}
        className="counter-seat"
      >
        <Form.Item
          name="counterId"
          label={t('queue.counter')}
          rules={[{ required: true, message: t('queue.choose-counter') }]}
        >
          <Select
            className="filter-wide"
            placeholder={t('queue.choose-counter')}
            notFoundContent={t('queue.none-free')}
            options={free.map(({ id, number, name }) => ({
              value: id,
              label: t('queue.counter-named', { number, name }),
            }))}
          />
        </Form.Item>
        <Button htmlType="submit" loading={seat.isPending}>
          {t('queue.open')}
        </Button>
      </Form>
    </>
  )
}
