import { App, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../kit/api/use-submit.ts'
import { PageHeader } from '../../../kit/page-header.tsx'
import { ProblemNotice } from '../../../kit/problem-notice.tsx'
import { csvText } from '../../../kit/read-csv.ts'
import { Section } from '../../../kit/section.tsx'
import { t } from '../../../kit/text.ts'
import { TextFileInput } from '../../../kit/text-file-input.tsx'
import { useMay } from '../../../shell/session.ts'
import { item } from '../api.ts'
import { ImportReportView } from './import-report.tsx'

const FILES = ['items', 'materials', 'scenes'] as const
type Files = Readonly<Record<(typeof FILES)[number], File | null>>

const NONE: Files = { items: null, materials: null, scenes: null }
const textOfFile = async (file: File | null): Promise<string> =>
  file ? csvText(await file.arrayBuffer()) : ''

async function inputOf(files: Files, dryRun: boolean, publish: boolean) {
  const [itemsCsv, materialsCsv, scenesCsv] = await Promise.all(FILES.map((name) => textOfFile(files[name])))
  return {
    itemsCsv: itemsCsv ?? '',
    materialsCsv: materialsCsv ?? '',
    ...(files.scenes && { scenesCsv: scenesCsv ?? '' }),
    dryRun,
    ...(publish && { publish }),
  }
}

/** Imports lists of items, materials and scenes: first a dry run with its report, then in earnest. */
export function ImportPage() {
  const { message } = App.useApp()
  const may = useMay()
  const [files, setFiles] = useState<Files>(NONE)
  const [publish, setPublish] = useState(false)
  const run = useSubmit({
    send: item.importItems,
    touches: ['item'],
    onDone: (report) => {
      if (!report.dryRun) void message.success(t('import.done'))
    },
  })
  const ready = files.items !== null && files.materials !== null
  const start = async (dryRun: boolean) => run.mutate(await inputOf(files, dryRun, publish))
  const checked = run.data?.dryRun === true
  return (
    <>
      <PageHeader
        title={t('items.import')}
        lead={t('items.import-lead')}
        up={{ to: '/items', label: t('items.title') }}
      />
      <Section title={t('import.files')}>
        {FILES.map((name) => (
          <TextFileInput
            key={name}
            label={t(`import.file.${name}`)}
            accept=".csv,text/csv"
            file={files[name]}
            onFile={(file) => {
              setFiles({ ...files, [name]: file })
              run.reset()
            }}
          />
        ))}
        {may('item.item.publish') && (
          <Checkbox checked={publish} onChange={(event) => setPublish(event.target.checked)}>
            {t('import.publish')}
          </Checkbox>
        )}
        <div className="form-end">
          <Button
            type={checked ? 'default' : 'primary'}
            disabled={!ready}
            loading={run.isPending}
            onClick={() => void start(true)}
          >
            {t('import.dry-run')}
          </Button>
          <Button
            type="primary"
            disabled={!ready || !checked}
            loading={run.isPending}
            onClick={() => void start(false)}
          >
            {t('import.run')}
          </Button>
        </div>
        {!checked && <p className="muted">{t('import.first-check')}</p>}
      </Section>
      <ProblemNotice error={run.error} />
      {run.data && <ImportReportView report={run.data} />}
    </>
  )
}
