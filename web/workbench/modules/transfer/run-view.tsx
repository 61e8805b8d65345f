import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Popconfirm, Progress } from 'antd'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { Facts } from '../../kit/facts.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { handoutAddress, type ImportRun, refusedAddress, transfer } from './api.ts'
import { RunNotes } from './run-notes.tsx'

const COUNTS = ['created', 'updated', 'unchanged', 'refused', 'warned'] as const
const PERCENT = 100

const can = (run: ImportRun, ability: ImportRun['abilities'][number]): boolean =>
  run.abilities.includes(ability)

function Under({ run }: { readonly run: ImportRun }) {
  const percent = run.rowsTotal ? Math.floor((run.rowsDone / run.rowsTotal) * PERCENT) : 0
  return (
    <div aria-live="polite">
      <Progress percent={percent} status="active" aria-label={t('import.progress')} />
      <p className="muted">
        {t('import.rows-done', { done: run.rowsDone, total: run.rowsTotal ?? '…' })}
        {run.rate ? ` · ${t('import.rate', { rate: run.rate })}` : ''}
      </p>
    </div>
  )
}

/** What came of the phase, in a sentence. */
function Outcome({ run }: { readonly run: ImportRun }) {
  switch (run.state) {
    case 'checked':
      return (
        <Alert
          type={run.refused > 0 ? 'warning' : 'info'}
          showIcon
          title={t(run.created + run.updated > 0 ? 'import.checked' : 'import.checked-nothing')}
        />
      )
    case 'done':
      return <Alert type="success" showIcon title={t('import.done')} />
    case 'cancelled':
      return <Alert type="warning" showIcon title={t('import.cancelled')} />
    case 'failed':
      return <Alert type="error" showIcon title={t('import.failed')} description={run.failure} />
    default:
      return <Under run={run} />
  }
}

function Slips({ run }: { readonly run: ImportRun }) {
  const destroy = useSubmit({ send: transfer.destroyHandout, touches: ['transfer'] })
  return (
    <Section title={t('import.slips')}>
      <p>{t('import.slips-lead')}</p>
      <div className="row-actions">
        <Button href={handoutAddress(run.id)} download>
          {t('import.slips-get')}
        </Button>
        <Popconfirm
          title={t('import.slips-destroy-sure')}
          onConfirm={() => destroy.mutate({ importId: run.id })}
        >
          <Button danger>{t('import.slips-destroy')}</Button>
        </Popconfirm>
      </div>
      <ProblemNotice error={destroy.error} />
    </Section>
  )
}

/** An import under way or ended: counts, what may be done next, refused rows. */
export function RunView({ run }: { readonly run: ImportRun }) {
  const navigate = useNavigate()
  const touches = ['transfer', 'org', 'item', 'identity']
  const confirm = useSubmit({ send: transfer.confirmImport, touches })
  const cancel = useSubmit({ send: transfer.cancelImport, touches })
  const input = { importId: run.id }
  const files = run.files.map(({ name }) => name).join('、')
  return (
    <>
      <Section
        title={t('import.run-of', { what: run.title })}
        beside={<span className="muted">{files}</span>}
      >
        <div className="gap-below">
          <Outcome run={run} />
        </div>
        <Facts facts={COUNTS.map((name) => ({ label: t(`import.${name}`), value: run[name] }))} />
        <ProblemNotice error={confirm.error ?? cancel.error} />
        <div className="form-end">
          {can(run, 'cancel') && (
            <Button loading={cancel.isPending} onClick={() => cancel.mutate(input)}>
              {t('import.cancel')}
            </Button>
          )}
          {can(run, 'read-refused') && (
            <>
              <Button href={refusedAddress(run.id, 'xlsx')} download>
                {t('import.get-refused', { format: t('format.xlsx') })}
              </Button>
              <Button href={refusedAddress(run.id, 'csv')} download>
                {t('import.get-refused', { format: t('format.csv') })}
              </Button>
            </>
          )}
          {run.endedAt !== null && (
            <Button onClick={() => void navigate({ to: '/import', search: { target: run.target } })}>
              {t(run.refused > 0 ? 'import.again-mended' : 'import.again')}
            </Button>
          )}
          {can(run, 'confirm') && (
            <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate(input)}>
              {t('import.run')}
            </Button>
          )}
        </div>
      </Section>
      {can(run, 'read-handout') && <Slips run={run} />}
      <RunNotes run={run} />
    </>
  )
}
