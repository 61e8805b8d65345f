import { Table, type TableColumnsType } from 'antd'

interface WholeTableProps<R> {
  readonly columns: TableColumnsType<R>
  readonly rows: readonly R[]
  /** What is said where there are none. */
  readonly empty: string
}

/** A short list that is shown at once; on a narrow screen it moves sideways. */
export const WholeTable = <R extends { readonly id: string }>({
  columns,
  rows,
  empty,
}: WholeTableProps<R>) => (
  <Table<R>
    size="small"
    columns={columns}
    dataSource={[...rows]}
    rowKey={({ id }) => id}
    pagination={false}
    scroll={{ x: 'max-content' }}
    locale={{ emptyText: empty }}
  />
)
