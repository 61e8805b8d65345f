import { getRouteApi } from '@tanstack/react-router'
import { App, Button, Form } from 'antd'
import { useSubmit } from '../../../kit/api/use-submit.ts'
import { AwaitQuery } from '../../../kit/await-query.tsx'
import { showFieldErrors } from '../../../kit/field-errors.ts'
import { PageHeader } from '../../../kit/page-header.tsx'
import { ProblemNotice } from '../../../kit/problem-notice.tsx'
import { Section } from '../../../kit/section.tsx'
import { t, word } from '../../../kit/text.ts'
import { useFormDraft } from '../../../kit/use-form-draft.ts'
import { item, useVersion, type VersionView } from '../api.ts'
import { FACT_GROUPS } from '../facts.ts'
import { type DraftForm, factsOf, formOf, materialsOf } from './draft-content.ts'
import { FactInput } from './fact-input.tsx'
import { FormPagesEditor } from './form-pages-editor.tsx'
import { ListRows } from './list-rows.tsx'
import { MaterialRows } from './material-rows.tsx'

const route = getRouteApi('/desk/items/$itemId/edit/$versionId')

function useSave(version: VersionView, onSaved: () => void) {
  const { edition, facts, version: line } = version
  return useSubmit({
    send: (written: DraftForm, options) =>
      item.editDraft(
        {
          versionId: line.id,
          edition,
          facts: factsOf(facts, written.facts),
          materials: materialsOf(written.materials),
        },
        options,
      ),
    touches: ['item'],
    onDone: onSaved,
  })
}

function EditForm({ version }: { readonly version: VersionView }) {
  const [form] = Form.useForm<DraftForm>()
  const { message } = App.useApp()
  const navigate = route.useNavigate()
  const { restored, onChange, drop } = useFormDraft(`item.${version.version.id}.${version.edition}`, form)
  const save = useSave(version, () => {
    drop()
    void message.success(t('version.saved'))
    void navigate({
      to: '/items/$itemId',
      params: { itemId: version.itemId },
      search: { version: version.version.id },
    })
  })
  return (
    <Form<DraftForm>
      form={form}
      layout="vertical"
      initialValues={formOf(version)}
      onValuesChange={onChange}
      onFinish={() =>
        save.mutate(form.getFieldsValue(true) as DraftForm, {
          onError: (error) => showFieldErrors(form, error),
        })
      }
      scrollToFirstError={{ focus: true, block: 'center' }}
    >
      {restored && <p className="draft-note">{t('draft.restored')}</p>}
      {FACT_GROUPS.map(({ key, fields }) => (
        <Section key={key} title={t(`fact-group.${key}`)}>
          <div className="columns">
            {fields.map((field) => (
              <FactInput key={field.name} field={field} />
            ))}
          </div>
          {key === 'fee' && <ListRows of="fees" />}
        </Section>
      ))}
      <Section title={t('form-editor.title')}>
        <FormPagesEditor />
      </Section>
      <Section title={t('item.tab.materials')}>
        <MaterialRows />
      </Section>
      <Section title={t('question.title')}>
        <ListRows of="questions" />
      </Section>
      <Section title={t('eligibility.title')}>
        <p className="muted">{t('eligibility.lead')}</p>
        <ListRows of="eligibility" />
      </Section>
      <ProblemNotice error={save.error} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('version.save')}
        </Button>
      </div>
    </Form>
  )
}

/** Writes a draft of an item: every fact of the 实施清单, its fees, materials and questions. */
export function EditPage() {
  const { itemId, versionId } = route.useParams()
  return (
    <AwaitQuery query={useVersion(versionId)}>
      {(version) => (
        <>
          <PageHeader
            title={t('version.edit-title', { name: version.facts.name })}
            lead={`${t('item.version-n', { number: version.version.number })} · ${word('item:label.state', version.version.state)}`}
            up={{ to: `/items/${itemId}`, label: version.facts.name }}
          />
          <EditForm version={version} />
        </>
      )}
    </AwaitQuery>
  )
}
