import { useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { newKey } from '../../kit/api/key.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FileInput } from '../../kit/file-input.tsx'
import { Nothing } from '../../kit/nothing.tsx'
import { ProblemNotice } from '../../kit/problem-notice.tsx'
import { Section } from '../../kit/section.tsx'
import { t } from '../../kit/text.ts'
import { type Target, templateAddress, transfer } from './api.ts'
import { TargetColumns } from './target-columns.tsx'

/** Files by table; the empty name stands for a workbook with all tables. */
type Files = Readonly<Record<string, File | null>>

interface Order {
  readonly target: string
  readonly options: string[]
  readonly files: Files
}

/** Hands in the files of a new import and starts its dry run. @returns id of the import */
async function begin({ target, options, files }: Order, { key }: { key: string }): Promise<string> {
  const { id } = await transfer.createImport({ target, options }, { key })
  for (const [table, file] of Object.entries(files)) {
    if (file) await transfer.putImportFile({ importId: id, ...(table && { table }) }, { key: newKey(), file })
  }
  await transfer.checkImport({ importId: id })
  return id
}

function Templates({ target }: { readonly target: Target }) {
  return (
    <p className="gap-below">
      {t('import.template')}{' '}
      <a href={templateAddress(target.name, 'xlsx')} download>
        {t('format.xlsx')}
      </a>
      {target.tables.map(({ name, title }) => (
        <span key={name}>
          {' '}
          <a href={templateAddress(target.name, 'csv', name)} download>
            {target.tables.length === 1 ? t('format.csv') : t('import.csv-of', { table: title })}
          </a>
        </span>
      ))}
    </p>
  )
}

function FilesOf({
  target,
  files,
  onFile,
}: {
  readonly target: Target
  readonly files: Files
  readonly onFile: (table: string, file: File | null) => void
}) {
  const several = target.tables.length > 1
  return (
    <>
      <FileInput
        label={several ? t('import.workbook') : t('import.file')}
        accept={several ? '.xlsx' : '.xlsx,.csv'}
        file={files[''] ?? null}
        onFile={(file) => onFile('', file)}
      />
      {several &&
        target.tables.map(({ name, title, optional }) => (
          <FileInput
            key={name}
            label={t(optional ? 'import.csv-perhaps' : 'import.csv-of', { table: title })}
            accept=".csv,.xlsx"
            file={files[name] ?? null}
            onFile={(file) => onFile(name, file)}
          />
        ))}
    </>
  )
}

const isReady = ({ tables }: Target, files: Files): boolean =>
  Boolean(files['']) || tables.every(({ name, optional }) => optional || Boolean(files[name]))

/** The first step: what is imported, from which file. */
export function ChooseStep({
  targets,
  chosen,
}: {
  readonly targets: readonly Target[]
  readonly chosen: string | undefined
}) {
  const navigate = useNavigate()
  const target = targets.find(({ name }) => name === chosen) ?? targets[0]
  const [files, setFiles] = useState<Files>({})
  const [options, setOptions] = useState<string[]>([])
  const run = useSubmit({
    send: begin,
    touches: ['transfer'],
    onDone: (importId, order) => void navigate({ to: '/import', search: { target: order.target, importId } }),
  })
  if (!target) return <Nothing>{t('import.nothing')}</Nothing>
  return (
    <Section title={t('import.step.choose')}>
      <div className="file-input">
        <span>{t('import.what-list')}</span>
        <Select
          className="filter-wide"
          aria-label={t('import.what-list')}
          value={target.name}
          onChange={(name: string) => {
            setFiles({})
            setOptions([])
            void navigate({ to: '/import', search: { target: name } })
          }}
          options={targets.map(({ name, title }) => ({ value: name, label: title }))}
        />
      </div>
      <Templates target={target} />
      <FilesOf
        target={target}
        files={files}
        onFile={(table, file) => setFiles({ ...files, [table]: file })}
      />
      {target.options.length > 0 && (
        <Checkbox.Group
          value={options}
          onChange={setOptions}
          options={target.options.map(({ name, title }) => ({ value: name, label: title }))}
        />
      )}
      <ProblemNotice error={run.error} />
      <div className="form-end">
        <Button
          type="primary"
          disabled={!isReady(target, files)}
          loading={run.isPending}
          onClick={() => run.mutate({ target: target.name, options, files })}
        >
          {t('import.dry-run')}
        </Button>
      </div>
      <p className="muted">{t('import.first-check')}</p>
      <TargetColumns target={target} />
    </Section>
  )
}
