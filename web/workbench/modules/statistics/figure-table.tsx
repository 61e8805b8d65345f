import { Table, type TableColumnsType } from 'antd'
import { Nothing } from '../../kit/nothing.tsx'
import { t, textOf, word } from '../../kit/text.ts'
import type { FigureTable, TableLine } from './api.ts'
import { FigureValue } from './figure-value.tsx'
import { lineLabel } from './line-label.ts'
import { FIGURES, type tableSearch } from './statistics-search.ts'

interface FigureTableProps {
  readonly table: FigureTable
  readonly search: ReturnType<typeof tableSearch>
  readonly loading: boolean
}

/** The lines of a table and their total; heads say what a figure means. */
export function FiguresTable({ table: { lines, total }, search, loading }: FigureTableProps) {
  const { by = 'unit' } = search
  const labelOf = (line: TableLine) => lineLabel(by, line)
  const columns: TableColumnsType<TableLine> = [
    {
      title: word('statistics:dimension', by),
      key: 'label',
      fixed: 'left',
      render: (_value, line) => labelOf(line),
    },
    ...FIGURES.map((figure) => ({
      title: <abbr title={textOf(`statistics:define.${figure}`)}>{word('statistics:figure', figure)}</abbr>,
      key: figure,
      align: 'end' as const,
      render: (_value: unknown, line: TableLine) => {
        const cell = line.cells.find((one) => one.figure === figure)
        return (
          cell && <FigureValue cell={cell} search={search} line={{ key: line.key, label: labelOf(line) }} />
        )
      },
    })),
  ]
  return (
    <Table<TableLine>
      size="small"
      className="tallies"
      columns={columns}
      dataSource={lines}
      rowKey={(line) => line.key}
      loading={loading}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{
        emptyText: <Nothing>{t('statistics.empty')}</Nothing>,
      }}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0}>{t('statistics.total')}</Table.Summary.Cell>
          {total.map((cell, at) => (
            <Table.Summary.Cell key={cell.figure} index={at + 1} align="end">
              <FigureValue cell={cell} search={search} />
            </Table.Summary.Cell>
          ))}
        </Table.Summary.Row>
      )}
    />
  )
}
