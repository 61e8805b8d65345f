import { useQueryClient } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useState } from 'react'
import { newKey } from '../../kit/api/key.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { useHotkey } from '../../kit/device/use-hotkey.ts'
import { showFieldErrors } from '../../kit/field-errors.ts'
import { PageHeader } from '../../kit/page-header.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { t } from '../../kit/text.ts'
import { type RegisteredMatter, reception, type Sitting, type SittingContent } from './api.ts'
import { GiveUp } from './give-up.tsx'
import { IdentityFields } from './identity-fields.tsx'
import { KnownPanel } from './known-panel.tsx'
import { rowsOf } from './material-rows.ts'
import { MaterialsPanel } from './materials-panel.tsx'
import { MattersPanel } from './matters-panel.tsx'
import { SaveNote } from './save-note.tsx'
import { newMatter, wholeContent } from './sitting.ts'
import { useAutosave } from './use-autosave.ts'
import { useGuidesOf } from './use-guides.ts'

interface SittingFormProps {
  readonly sitting: Sitting
  readonly content: SittingContent
  readonly onRegistered: (matters: readonly RegisteredMatter[]) => void
  readonly onGivenUp: () => void
}

/** 接待: one person, several matters, one confirmation. What is written is on the server a moment later. */
export function SittingForm({ sitting, content, onRegistered, onGivenUp }: SittingFormProps) {
  const { id: sittingId } = sitting
  const queries = useQueryClient()
  const [form] = Form.useForm<SittingContent>()
  const [savedId, setSavedId] = useState(content.applicant.idNumber.trim())
  const matters = (Form.useWatch('matters', { form, preserve: true }) ??
    content.matters) as SittingContent['matters']
  const byHandler = Boolean(Form.useWatch('byHandler', { form, preserve: true }) ?? content.byHandler)
  const authority = (Form.useWatch('authority', { form, preserve: true }) ?? content.authority) as string[]
  const guides = useGuidesOf(matters.map(({ itemCode }) => itemCode))
  const rows = rowsOf(guides.map((guide) => guide?.materials.rows))
  const written = (): SittingContent => wholeContent(form.getFieldsValue(true) as SittingContent, rows)
  const autosave = useAutosave(async () => {
    const now = written()
    await reception.saveSitting({ sittingId, content: now }, { key: newKey() })
    setSavedId(now.applicant.idNumber.trim())
  })
  const put = <K extends 'matters' | 'authority' | 'address'>(name: K, value: SittingContent[K]) => {
    form.setFieldValue(name, value)
    autosave.touch()
  }
  const register = useSubmit({
    send: reception.registerSitting,
    onDone: (given) => onRegistered(given.matters),
  })
  const send = () => {
    if (register.isPending) return
    autosave.drop()
    register.mutate(
      { sittingId, content: written() },
      {
        onError: (error) => {
          autosave.touch()
          showFieldErrors(form, error)
        },
      },
    )
  }
  useHotkey('Ctrl+Enter', form.submit)
  useHotkey('F4', () => document.getElementById('item-picker')?.focus())
  return (
    <Form<SittingContent>
      form={form}
      layout="vertical"
      className="window sitting"
      initialValues={content}
      onValuesChange={autosave.touch}
      onFinish={send}
      scrollToFirstError={{ focus: true, block: 'center' }}
    >
      <PageHeader
        title={t('sitting.title')}
        beside={sitting.label && <strong className="ticket-label">{sitting.label}</strong>}
        lead={t('sitting.lead')}
        actions={<SaveNote state={autosave.state} />}
      />
      <IdentityFields onFilled={autosave.touch} />
      <KnownPanel
        sittingId={sittingId}
        idNumber={savedId}
        onAddress={(address) => put('address', address)}
        onRenew={({ itemCode, itemName, number }) =>
          put('matters', [...matters, newMatter({ code: itemCode, name: itemName }, matters, number)])
        }
      />
      <MattersPanel matters={matters} guides={guides} />
      <MaterialsPanel
        sittingId={sittingId}
        rows={rows}
        matters={matters}
        captures={sitting.captures}
        authority={byHandler ? authority : null}
        unlisted={guides.flatMap((guide) => (guide && !guide.materials.listed ? [guide.name] : []))}
        onMatters={(next) => put('matters', next)}
        onAuthority={(next) => put('authority', next)}
        onCaptured={() => void queries.invalidateQueries({ queryKey: ['reception', 'sitting', sittingId] })}
      />
      <ProblemNotice error={register.error} />
      <div className="form-end">
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          loading={register.isPending}
          disabled={matters.length === 0}
          aria-keyshortcuts="Control+Enter"
        >
          {t('sitting.register', { count: matters.length })} <kbd>Ctrl+Enter</kbd>
        </Button>
        <GiveUp
          sittingId={sittingId}
          onGivenUp={() => {
            autosave.drop()
            onGivenUp()
          }}
        />
      </div>
    </Form>
  )
}
