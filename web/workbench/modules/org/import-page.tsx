import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { newKey } from '../../kit/api/key.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { PageHeader } from '../../kit/page-header.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { asUtf8 } from '../../kit/read-csv.ts'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { TextFileInput } from '../../kit/text-file-input.tsx'
import { org } from './api.ts'
import { OrgImportReport } from './import-report.tsx'

const LISTS = { units: org.importUnits, people: org.importPeople, divisions: org.importDivisions } as const
type List = keyof typeof LISTS
const NAMES = Object.keys(LISTS) as List[]

interface Run {
  readonly list: List
  readonly file: File
  readonly dryRun: boolean
}

/** Imports units, people or divisions from a CSV file: first a dry run with its report, then in earnest. */
export function OrgImportPage() {
  const { message } = App.useApp()
  const [list, setList] = useState<List>('units')
  const [file, setFile] = useState<File | null>(null)
  const run = useSubmit({
    send: async ({ list: chosen, file: sent, dryRun }: Run) =>
      LISTS[chosen]({ dryRun }, { key: newKey(), file: await asUtf8(sent) }),
    touches: ['org'],
    onDone: ({ dryRun }) => {
      if (!dryRun) void message.success(t('import.done'))
    },
  })
  const checked = run.data?.dryRun === true
  const start = (dryRun: boolean) => file && run.mutate({ list, file, dryRun })
  return (
    <>
      <PageHeader title={t('org.import')} up={{ to: '/units', label: t('units.title') }} />
      <Section title={t('import.files')}>
        <Segmented<List>
          value={list}
          onChange={(next) => {
            setList(next)
            run.reset()
          }}
          options={NAMES.map((value) => ({ value, label: t(`org.list.${value}`) }))}
        />
        <p className="muted gap-below">{t(`org.columns.${list}`)}</p>
        <TextFileInput
          label={t(`org.list.${list}`)}
          accept=".csv,text/csv"
          file={file}
          onFile={(next) => {
            setFile(next)
            run.reset()
          }}
        />
        <div className="form-end">
          <Button
            type={checked ? 'default' : 'primary'}
            disabled={!file}
            loading={run.isPending}
            onClick={() => start(true)}
          >
            {t('import.dry-run')}
          </Button>
          <Button
            type="primary"
            disabled={!file || !checked}
            loading={run.isPending}
            onClick={() => start(false)}
          >
            {t('import.run')}
          </Button>
        </div>
        {!checked && <p className="muted">{t('import.first-check')}</p>}
      </Section>
      <ProblemNotice error={run.error} />
      {run.data && <OrgImportReport report={run.data} />}
    </>
  )
}
