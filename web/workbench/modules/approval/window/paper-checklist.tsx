import { Alert, Form, InputNumber, Table, type TableColumnsType } from 'antd'
import { t, word } from '../../../kit/text.ts'
import type { Guide } from '../../item/api.ts'

type Material = Guide['materials']['rows'][number]

const COLUMNS: TableColumnsType<Material> = [
  { title: word('item:field.material', 'seq'), dataIndex: 'seq', width: 56 },
  { title: word('item:field.material', 'name'), dataIndex: 'name' },
  {
    title: t('material.demand'),
    key: 'demand',
    render: (_value, row) =>
      row.fromForm
        ? t('material.from-form-window')
        : `${word('item:label.necessity', row.necessity)} · ${word('item:label.form', row.form)} · ${t('material.copies', { count: row.copies })}`,
  },
  {
    title: t('window.copies'),
    key: 'copies',
    width: 110,
    render: (_value, row) => (
      <Form.Item name={['copies', String(row.seq)]} noStyle>
        <InputNumber
          size="small"
          min={0}
          max={99}
          precision={0}
          aria-label={t('window.copies-of', { name: row.name })}
        />
      </Form.Item>
    ),
  },
]

/** The material list of the item, with the copies received over the counter. */
export function PaperChecklist({ guide }: { readonly guide: Guide }) {
  const { listed, rows } = guide.materials
  if (!listed) return <Alert type="warning" showIcon title={t('material.unlisted-window')} />
  return (
    <Table<Material>
      size="small"
      columns={COLUMNS}
      dataSource={rows}
      rowKey="id"
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  )
}
