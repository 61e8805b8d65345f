import { App, Button, Checkbox, Dropdown, Form, Input, type MenuProps } from 'antd'
import { useState } from 'react'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { filled } from '../../kit/rules.ts'
import { t } from '../../kit/text.ts'
import { desk, type SavedView, useViews } from './api.ts'

/** What stands in the address of a list. */
export type ViewQuery = Readonly<Record<string, string>>

interface SavedViewsProps {
  /** Name of the list, such as `casework.tasks`. */
  readonly list: string
  /** The list as it is filtered now, without its page. */
  readonly query: ViewQuery
  readonly onOpen: (query: ViewQuery) => void
}

interface Values {
  readonly name: string
  readonly shared: boolean
}

const TOUCHES = ['desk']

function SaveDialog({
  list,
  query,
  open,
  onClose,
}: Omit<SavedViewsProps, 'onOpen'> & {
  readonly open: boolean
  readonly onClose: () => void
}) {
  const [form] = Form.useForm<Values>()
  const save = useSubmit({
    send: (values: Values, options) => desk.saveView({ list, query: { ...query }, ...values }, options),
    touches: TOUCHES,
  })
  return (
    <FormDialog
      form={form}
      open={open}
      title={t('views.save')}
      effect={t('views.effect')}
      submit={t('action.save')}
      initial={{ shared: false }}
      onClose={onClose}
      send={save}
    >
      <Form.Item name="name" label={t('views.name')} rules={filled(t('views.name-missing'))}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="shared" valuePropName="checked">
        <Checkbox>{t('views.shared')}</Checkbox>
      </Form.Item>
    </FormDialog>
  )
}

const same = (a: ViewQuery, b: ViewQuery): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([key, value]) => b[key] === value)

/** What can be done with views: open one, keep this one, drop the one that is open. */
function menuOf(
  views: readonly SavedView[],
  current: SavedView | undefined,
  act: { open: (view: SavedView) => void; save: () => void; drop: (view: SavedView) => void },
): NonNullable<MenuProps['items']> {
  return [
    ...views.map((view) => ({
      key: view.id,
      label: view.mine ? view.name : t('views.by', { name: view.name, by: view.by }),
      onClick: () => act.open(view),
    })),
    ...(views.length > 0 ? [{ type: 'divider' as const }] : []),
    { key: 'save', label: t('views.save'), onClick: act.save },
    ...(current?.mine
      ? [
          {
            key: 'drop',
            danger: true,
            label: t('views.drop', { name: current.name }),
            onClick: () => act.drop(current),
          },
        ]
      : []),
  ]
}

/** 常用视图 of a list: opened, kept and dropped. */
export function SavedViews({ list, query, onOpen }: SavedViewsProps) {
  const { message } = App.useApp()
  const [saving, setSaving] = useState(false)
  const { data: views = [] } = useViews(list)
  const drop = useSubmit({
    send: desk.dropView,
    touches: TOUCHES,
    onDone: () => void message.success(t('views.dropped')),
  })
  const current = views.find((view) => same(view.query, query))
  const items = menuOf(views, current, {
    open: (view) => onOpen(view.query),
    save: () => setSaving(true),
    drop: (view) =>
      drop.mutate({ viewId: view.id }, { onError: (error) => void message.error(sentenceOf(error)) }),
  })
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button size="small">{current ? current.name : t('views.title')}</Button>
      </Dropdown>
      <SaveDialog list={list} query={query} open={saving} onClose={() => setSaving(false)} />
    </>
  )
}
