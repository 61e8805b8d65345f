import { Table, type TableColumnsType } from 'antd'
import { Nothing } from '../../kit/nothing.tsx'
import { t, word } from '../../kit/text.ts'
import type { VersionView } from './api.ts'

type Material = VersionView['materials'][number]

const head = (field: keyof Material): string => word('item:field.material', field)

const COLUMNS: TableColumnsType<Material> = [
  { title: head('seq'), dataIndex: 'seq', width: 56 },
  {
    title: head('name'),
    key: 'name',
    render: (_value, row) => (
      <div className="cell-main">
        <span>{row.name}</span>
        {row.byLaw && <span className="muted">{row.byLaw}</span>}
      </div>
    ),
  },
  {
    title: head('necessity'),
    key: 'necessity',
    render: (_value, row) =>
      row.necessityIllustrative
        ? t('material.illustrative', { word: word('item:label.necessity', row.necessity) })
        : word('item:label.necessity', row.necessity),
  },
  {
    title: head('form'),
    key: 'form',
    render: (_value, row) => (row.fromForm ? head('fromForm') : word('item:label.form', row.form)),
  },
  { title: head('copies'), dataIndex: 'copies' },
  {
    title: head('sourceType'),
    key: 'source',
    responsive: ['md'],
    render: (_value, row) => word('item:label.source-type', row.sourceType),
  },
  { title: head('acceptStandard'), dataIndex: 'acceptStandard', responsive: ['lg'] },
]

/** The material list of a version. */
export function VersionMaterials({ version }: { readonly version: VersionView }) {
  const empty = version.facts.materialsListed ? t('material.none') : t('material.unlisted-window')
  return (
    <Table<Material>
      size="small"
      columns={COLUMNS}
      dataSource={version.materials}
      rowKey="id"
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Nothing>{empty}</Nothing> }}
    />
  )
}
