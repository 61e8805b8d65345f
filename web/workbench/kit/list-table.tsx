import type { UseQueryResult } from '@tanstack/react-query'
import { Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { COUNT_LIMIT } from '#kernel/contract'
import { ExportButton, type Exported } from './export-button.tsx'
import { Nothing } from './nothing.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { t } from './text.ts'

/** One page of a list, as the server gives it. */
export interface Rows<R> {
  readonly rows: R[]
  readonly total: number
}

/** Rows of a page of a list at the desk. */
export const PAGE_SIZE = 20

interface ListTableProps<R> {
  /** What the table lists, for those who hear it. */
  readonly label: string
  readonly columns: TableColumnsType<R>
  readonly query: UseQueryResult<Rows<R>>
  readonly rowKey: (row: R) => string
  /** Page shown now, from 1; without `onPage` the list has one page. */
  readonly page?: number
  readonly onPage?: (page: number) => void
  /** Place of the row that the keyboard is on. */
  readonly active?: number
  readonly empty: ReactNode
  /** Rows can be marked for one act. */
  readonly selection?: { readonly keys: string[]; readonly onChange: (keys: string[]) => void }
  /** What stands above the list beside its export. */
  readonly tools?: ReactNode
  /** The list can be exported under this name, as it is filtered now. */
  readonly exported?: Exported
}

/** A list filtered and paged by the server, with its loading, empty and failed states. */
export function ListTable<R extends object>(props: ListTableProps<R>) {
  const { label, columns, query, rowKey, page = 1, onPage, active, empty, exported, selection, tools } = props
  if (query.isError && !query.data)
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
  const total = query.data?.total ?? 0
  return (
    <section className="list" aria-label={label} aria-busy={query.isFetching}>
      {(exported || tools) && (
        <div className="list-tools">
          {tools}
          {exported && <ExportButton {...exported} />}
        </div>
      )}
      <Table<R>
        size="small"
        columns={columns}
        dataSource={query.data?.rows ?? []}
        rowKey={rowKey}
        loading={query.isPending || (query.isPlaceholderData && query.isFetching)}
        rowClassName={(_row, at) => (at === active ? 'row-active' : '')}
        scroll={{ x: 'max-content' }}
        {...(selection && {
          rowSelection: {
            selectedRowKeys: selection.keys,
            // The row by which the table measures itself would hold a second box that the keyboard reaches.
            hideSelectAll: true,
            columnTitle: t('list.mark'),
            onChange: (keys) => selection.onChange(keys.map(String)),
          },
        })}
        locale={{ emptyText: <Nothing>{empty}</Nothing> }}
        pagination={
          onPage
            ? {
                current: page,
                pageSize: PAGE_SIZE,
                total,
                onChange: onPage,
                showSizeChanger: false,
                hideOnSinglePage: false,
                showTotal: (count) => t(count === COUNT_LIMIT ? 'list.total-many' : 'list.total', { count }),
                size: 'small',
              }
            : false
        }
      />
    </section>
  )
}
