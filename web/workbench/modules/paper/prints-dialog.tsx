import { Modal, type TableColumnsType } from 'antd'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Moment } from '../../kit/moment.tsx'
import { t, word } from '../../kit/text.ts'
import { WholeTable } from '../../kit/whole-table.tsx'
import { type PrintLine, usePrints } from './api.ts'
import type { PaperDialogProps } from './paper-act.ts'

const COLUMNS: TableColumnsType<PrintLine> = [
  { title: t('print.ordinal'), dataIndex: 'ordinal' },
  {
    title: t('print.way'),
    key: 'way',
    render: (_value, { way, printer }) => [word('paper:way', way), printer].filter(Boolean).join(' '),
  },
  { title: t('print.count'), dataIndex: 'copies' },
  { title: t('print.by'), dataIndex: 'printedBy' },
  { title: t('print.at'), key: 'at', render: (_value, { printedAt }) => <Moment at={printedAt} /> },
]

/** 打印记录. */
export function PrintsDialog({ line, onClose }: PaperDialogProps) {
  return (
    <Modal
      open
      title={t('print.history', { number: line.number })}
      footer={null}
      onCancel={onClose}
      width={720}
    >
      <AwaitQuery query={usePrints(line.id)}>
        {({ rows }) => <WholeTable columns={COLUMNS} rows={rows} empty={t('print.none')} />}
      </AwaitQuery>
    </Modal>
  )
}
