import { getRouteApi, Link } from '@tanstack/react-router'
import { type TableColumnsType, Tabs } from 'antd'
import { ListTable, PAGE_SIZE } from '../../kit/list-table.tsx'
import { Moment } from '../../kit/moment.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { type StateTone, StatusTag } from '../../kit/status-tag.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { type ExportLine, type ImportLine, useExports, useImports } from './api.ts'
import { HISTORIES } from './transfers-search.ts'

const route = getRouteApi('/desk/transfers')

const TONES: Readonly<Record<ImportLine['state'], StateTone>> = {
  draft: 'waiting',
  checking: 'going',
  checked: 'waiting',
  applying: 'going',
  done: 'done',
  cancelled: 'ended',
  failed: 'ended',
}

const IMPORT_COLUMNS: TableColumnsType<ImportLine> = [
  {
    title: t('import.what-list'),
    key: 'title',
    render: (_value, { id, target, title }) => (
      <Link to="/import" search={{ target, importId: id }}>
        {title}
      </Link>
    ),
  },
  {
    title: t('import.state'),
    key: 'state',
    render: (_value, row) => <StatusTag family="import-state" value={row.state} tones={TONES} />,
  },
  { title: t('import.created'), dataIndex: 'created' },
  { title: t('import.updated'), dataIndex: 'updated' },
  { title: t('import.refused'), dataIndex: 'refused' },
  { title: t('transfers.who'), dataIndex: 'personName' },
  { title: t('transfers.when'), key: 'at', render: (_value, row) => <Moment at={row.createdAt} /> },
]

const EXPORT_COLUMNS: TableColumnsType<ExportLine> = [
  { title: t('transfers.list'), dataIndex: 'title' },
  { title: t('transfers.format'), key: 'format', render: (_value, row) => word('format', row.format) },
  {
    title: t('transfers.rows'),
    key: 'rows',
    render: (_value, { rows, complete }) =>
      rows === null ? t('transfers.not-fetched') : complete ? rows : t('transfers.cut-off', { rows }),
  },
  {
    title: t('transfers.personal'),
    key: 'personal',
    render: (_value, row) => (row.personal ? t('yes') : ''),
  },
  { title: t('transfers.who'), dataIndex: 'personName' },
  { title: t('transfers.when'), key: 'at', render: (_value, row) => <Moment at={row.createdAt} /> },
]

/** 导入导出: who imported and exported what, and when. */
export function TransfersPage() {
  const { view = 'imports', page = 1 } = route.useSearch()
  const navigate = route.useNavigate()
  const input = { page, size: PAGE_SIZE }
  const imports = useImports(input, view === 'imports')
  const exports = useExports(input, view === 'exports')
  const onPage = (next: number) =>
    void navigate({ search: (old) => present({ ...old, page: next > 1 ? next : undefined }) })
  return (
    <>
      <PageHeader
        title={t('transfers.title')}
        lead={t('transfers.lead')}
        actions={<Link to="/import">{t('import.title')}</Link>}
      />
      <Tabs
        activeKey={view}
        onChange={(key) => void navigate({ search: { view: key as typeof view } })}
        items={HISTORIES.map((key) => ({ key, label: t(`transfers.${key}`) }))}
      />
      {view === 'imports' ? (
        <ListTable
          label={t('transfers.imports')}
          columns={IMPORT_COLUMNS}
          query={imports}
          rowKey={(row) => row.id}
          page={page}
          onPage={onPage}
          empty={t('transfers.empty')}
          exported={{ list: 'transfer.imports', filter: {} }}
        />
      ) : (
        <ListTable
          label={t('transfers.exports')}
          columns={EXPORT_COLUMNS}
          query={exports}
          rowKey={(row) => row.id}
          page={page}
          onPage={onPage}
          empty={t('transfers.empty')}
          exported={{ list: 'transfer.exports', filter: {} }}
        />
      )}
    </>
  )
}
