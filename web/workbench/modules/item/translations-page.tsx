import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Segmented, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { FindText } from '../../kit/find-text.tsx'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { useMay } from '../../shell/session.ts'
import { type TranslationLine, useTranslations } from './api.ts'
import { TranslationDialog } from './translation-dialog.tsx'
import { TRANSLATED_INTO, TRANSLATION_STATES } from './translations-search.ts'

const route = getRouteApi('/desk/translations')

const COLUMNS: TableColumnsType<TranslationLine> = [
  {
    title: t('translations.chinese'),
    key: 'chinese',
    render: (_value, { chinese }) => <div className="cell-sentence">{chinese}</div>,
  },
  {
    title: t('translations.text'),
    key: 'text',
    render: (_value, { text, locale }) =>
      text !== null && (
        <div className="cell-sentence" lang={locale} dir="auto">
          {text}
        </div>
      ),
  },
  {
    title: t('translations.kind'),
    key: 'kind',
    render: (_value, { kind }) => t(`translations.kind-${kind}`),
  },
  {
    title: t('translations.state'),
    key: 'state',
    render: (_value, { state }) => t(`translations.state-${state}`),
  },
]

/** 事项译文: what the texts of the catalogue are in other languages, those that are missing too. */
export function TranslationsPage() {
  const { page = 1, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const edits = useMay()('item.item.edit')
  const [edited, setEdited] = useState<TranslationLine | null>(null)
  const filter = { ...search, locale: search.locale ?? 'ug' } as const
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: (old) => present({ ...old, page: undefined, ...next }) })
  const act: TableColumnsType<TranslationLine>[number] = {
    title: t('papers.acts'),
    key: 'acts',
    render: (_value, row) => (
      <Button size="small" onClick={() => setEdited(row)}>
        {t('translations.write')}
      </Button>
    ),
  }
  return (
    <>
      <PageHeader
        title={t('translations.title')}
        lead={t('translations.lead')}
        actions={
          edits && (
            <Link to="/import" search={{ target: 'item.translations' }}>
              {t('import.title')}
            </Link>
          )
        }
      />
      <search className="filters">
        <Segmented
          value={filter.locale}
          options={TRANSLATED_INTO.map((value) => ({ value, label: t(`translations.locale-${value}`) }))}
          onChange={(locale) => change({ locale })}
        />
        <Segmented
          value={search.state ?? 'all'}
          options={['all' as const, ...TRANSLATION_STATES].map((value) => ({
            value,
            label: t(`translations.state-${value}`),
          }))}
          onChange={(state) => change({ state: state === 'all' ? undefined : state })}
        />
        <FindText text={search.text} label={t('translations.find')} onFind={(text) => change({ text })} />
      </search>
      <ListTable
        label={t('translations.title')}
        columns={edits ? [...COLUMNS, act] : COLUMNS}
        query={useTranslations({ ...filter, page, size: PAGE_SIZE })}
        rowKey={({ chinese }) => chinese}
        page={page}
        onPage={(next) => change({ page: next > 1 ? next : undefined })}
        empty={t('translations.empty')}
        exported={{ list: 'item.translations', filter }}
      />
      {edited && <TranslationDialog row={edited} onClose={() => setEdited(null)} />}
    </>
  )
}
