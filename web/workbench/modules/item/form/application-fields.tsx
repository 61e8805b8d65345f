import { Form, Input, Switch } from 'antd'
import type { FormPage } from '#kernel/form'
import { filled } from '../../../kit/rules.ts'
import { t } from '../../../kit/text.ts'
import { AnswerPages } from './answer-pages.tsx'

type Path = (string | number)[]

interface ApplicationFieldsProps {
  readonly pages: readonly FormPage[]
  /** Name of the matter in the list around it, and from the root of the form. */
  readonly at: Path
  readonly within: Path
  /** The address is asked here; else it stands elsewhere. */
  readonly address?: boolean
}

/** What is applied for: in a few words, or, where the item has a form of its own and the clerk enters it, by its answers. */
export function ApplicationFields({ pages, at, within, address = true }: ApplicationFieldsProps) {
  const form = Form.useFormInstance()
  const path = [...within, 'answers']
  const entered = (Form.useWatch(path, { form, preserve: true }) as unknown) !== undefined
  const enter = (on: boolean) => form.setFieldValue(path, on ? {} : undefined)
  const byForm = entered && pages.length > 0
  return (
    <>
      {pages.length > 0 && (
        <p>
          <Switch checked={entered} onChange={enter} aria-label={t('answer.enter')} /> {t('answer.enter')}{' '}
          <span className="muted">{t('answer.enter-hint')}</span>
        </p>
      )}
      {byForm ? (
        <AnswerPages pages={pages} at={[...at, 'answers']} within={path} />
      ) : (
        <>
          <Form.Item
            name={[...at, 'matter']}
            label={t('form.matter')}
            rules={filled(t('form.matter-missing'))}
          >
            <Input.TextArea maxLength={1000} rows={2} />
          </Form.Item>
          {address && (
            <Form.Item
              name={[...at, 'address']}
              label={t('form.address')}
              rules={filled(t('form.address-missing'))}
            >
              <Input maxLength={200} />
            </Form.Item>
          )}
        </>
      )}
      <Form.Item name={[...at, 'remark']} label={t('form.remark')}>
        <Input.TextArea maxLength={1000} rows={1} />
      </Form.Item>
    </>
  )
}
