import { useQuery } from '@tanstack/react-query'
import { App, Button, Form, InputNumber, Select } from 'antd'
import type { caseworkContract } from '#contracts/casework'
import type { OutputOf } from '#kernel/contract'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { chosen } from '../../kit/rules.ts'
import { t, word } from '../../kit/text.ts'
import { casework } from './api.ts'

type Urging = OutputOf<(typeof caseworkContract.endpoints)['readUrging']>

const WHOM = ['holder', 'head'] as const

function RuleLine({ at, onRemove }: { readonly at: number; readonly onRemove: () => void }) {
  return (
    <div className="urge-rule">
      <Form.Item name={[at, 'before']} label={t('urging.before')} rules={chosen(t('urging.before'))}>
        <InputNumber min={0} max={30} precision={0} />
      </Form.Item>
      <Form.Item name={[at, 'tell']} label={t('urging.tell')} rules={chosen(t('urging.tell'))}>
        <Select options={WHOM.map((value) => ({ value, label: word('urging.tell', value) }))} />
      </Form.Item>
      <Button size="small" danger onClick={onRemove}>
        {t('action.remove')}
      </Button>
    </div>
  )
}

function UrgingForm({ urging }: { readonly urging: Urging }) {
  const { message } = App.useApp()
  const save = useSubmit({
    send: casework.saveUrging,
    touches: ['casework'],
    onDone: () => void message.success(t('urging.saved')),
  })
  return (
    <Form<Urging> layout="vertical" initialValues={urging} onFinish={(values) => save.mutate(values)}>
      <Form.List name="rules">
        {(rows, { add, remove }) => (
          <>
            {rows.length === 0 && <p className="muted">{t('urging.none')}</p>}
            {rows.map(({ key, name }) => (
              <RuleLine key={key} at={name} onRemove={() => remove(name)} />
            ))}
            <Button onClick={() => add({ before: 1, tell: 'holder' })}>{t('urging.add')}</Button>
          </>
        )}
      </Form.List>
      <ProblemNotice error={save.error} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('action.save')}
        </Button>
      </div>
    </Form>
  )
}

/** 催办规则: when whom to remind of what ends. */
export function UrgingPage() {
  const query = useQuery({ queryKey: ['casework', 'urging'], queryFn: () => casework.readUrging({}) })
  return (
    <>
      <PageHeader title={t('urging.title')} lead={t('urging.lead')} />
      <AwaitQuery query={query}>{(urging) => <UrgingForm urging={urging} />}</AwaitQuery>
    </>
  )
}
