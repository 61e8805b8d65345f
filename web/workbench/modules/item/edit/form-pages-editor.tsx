import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { type FormPage, formIssues } from '#kernel/form'
import { filled } from '../../../kit/rules.ts'
import { t, word } from '../../../kit/text.ts'
import { writtenPages } from './form-content.ts'
import { FormFieldEditor } from './form-field-editor.tsx'
import { FormPreview } from './form-preview.tsx'
import { OrderedList } from './ordered-list.tsx'

const NEW_FIELD = { kind: 'line', required: true, headline: false, choices: [], columns: [], showWhen: null }
const NEW_PAGE = { title: '', hint: null, fields: [NEW_FIELD] }
const ROOT = ['facts', 'formPages']

/** What is wrong with the form as it stands, each by its field. */
function Issues({ pages }: { readonly pages: readonly FormPage[] }) {
  const issues = formIssues(pages)
  if (issues.length === 0) return null
  const nameOf = (path: string) => {
    const [page, , field] = path.split('.').map(Number)
    return pages[page ?? 0]?.fields[field ?? 0]?.label ?? path
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={t('form-editor.issues')}
      description={issues.map(({ path, code }) => (
        <div key={`${path}.${code}`}>
          {nameOf(path)} · {word('form-issue', code)}
        </div>
      ))}
    />
  )
}

interface PageEditorProps {
  readonly page: number
  readonly pages: readonly FormPage[]
}

const PageEditor = ({ page, pages }: PageEditorProps) => (
  <>
    <div className="columns">
      <Form.Item
        name={[page, 'title']}
        label={t('form-editor.page-title', { number: page + 1 })}
        rules={filled(t('form-editor.title-missing'))}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={[page, 'hint']} label={t('form-editor.page-hint')}>
        <Input maxLength={500} />
      </Form.Item>
    </div>
    <OrderedList at={[page, 'fields']} add={t('form-editor.add-field')} fresh={NEW_FIELD}>
      {(name) => (
        <FormFieldEditor at={[name]} within={[...ROOT, page, 'fields', name]} pages={pages} page={page} />
      )}
    </OrderedList>
  </>
)

/** 申请表 of an item: pages and fields in their order, conditions, and the form to be tried. */
export function FormPagesEditor() {
  const form = Form.useFormInstance()
  const pages = writtenPages(Form.useWatch(ROOT, { form, preserve: true }))
  const [tried, setTried] = useState(false)
  return (
    <>
      <p className="muted">{t('form-editor.lead')}</p>
      <OrderedList at={ROOT} add={t('form-editor.add-page')} fresh={NEW_PAGE}>
        {(page) => <PageEditor page={page} pages={pages} />}
      </OrderedList>
      <Issues pages={pages} />
      {pages.length > 0 && (
        <p>
          <Button onClick={() => setTried(true)}>{t('form-editor.preview')}</Button>
        </p>
      )}
      {tried && <FormPreview pages={pages} onClose={() => setTried(false)} />}
    </>
  )
}
