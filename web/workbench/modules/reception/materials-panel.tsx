import { Alert, InputNumber, Table, type TableColumnsType } from 'antd'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import type { Capture, SittingContent } from './api.ts'
import { CaptureButtons } from './capture-buttons.tsx'
import { bring, broughtFor, type MaterialRow } from './material-rows.ts'

interface MaterialsPanelProps {
  readonly sittingId: string
  readonly rows: readonly MaterialRow[]
  readonly matters: SittingContent['matters']
  readonly captures: readonly Capture[]
  /** Captures of the authority paper; null where nobody acts for the applicant. */
  readonly authority: readonly string[] | null
  /** Names of items without a published list. */
  readonly unlisted: readonly string[]
  readonly onMatters: (matters: SittingContent['matters']) => void
  readonly onAuthority: (captures: string[]) => void
  /** Something was captured or removed. */
  readonly onCaptured: () => void
}

/** Every material of all matters, each once: what is taken for one serves the others. */
export function MaterialsPanel(props: MaterialsPanelProps) {
  const { sittingId, rows, matters, captures, authority, unlisted } = props
  const { onMatters, onAuthority, onCaptured } = props
  const named = (ids: readonly string[]) => captures.filter(({ id }) => ids.includes(id))
  const columns: TableColumnsType<MaterialRow> = [
    { title: word('item:field.material', 'name'), dataIndex: 'name' },
    {
      title: t('sitting.serves'),
      key: 'serves',
      render: (_value, { places }) => places.map(({ matter }) => matter + 1).join(' · '),
    },
    {
      title: t('material.demand'),
      key: 'demand',
      responsive: ['lg'],
      render: (_value, { demanded }) =>
        demanded.fromForm
          ? t('material.from-form-window')
          : `${word('item:label.necessity', demanded.necessity)} · ${t('material.copies', { count: demanded.copies })}`,
    },
    {
      title: t('window.copies'),
      key: 'copies',
      render: (_value, row) => {
        const brought = broughtFor(matters, row)
        return (
          <InputNumber
            size="small"
            min={0}
            max={99}
            precision={0}
            value={brought.copies}
            aria-label={t('window.copies-of', { name: row.name })}
            onChange={(copies) => onMatters(bring(matters, row, { ...brought, copies: copies ?? 0 }))}
          />
        )
      },
    },
    {
      title: t('capture.title'),
      key: 'captures',
      render: (_value, row) => {
        const brought = broughtFor(matters, row)
        const put = (ids: readonly string[]) => onMatters(bring(matters, row, { ...brought, captures: ids }))
        return (
          <CaptureButtons
            sittingId={sittingId}
            name={row.name}
            captures={named(brought.captures)}
            others={captures.filter(({ id }) => !brought.captures.includes(id))}
            onChanged={onCaptured}
            onAdded={(id) => put([...brought.captures, id])}
            onRemoved={(id) => put(brought.captures.filter((one) => one !== id))}
          />
        )
      },
    },
  ]
  return (
    <Section title={t('sitting.materials')}>
      {unlisted.map((name) => (
        <Alert key={name} type="warning" showIcon title={t('sitting.unlisted', { name })} />
      ))}
      {authority && (
        <div className="scan-line">
          <span>{t('window.authority')}</span>
          <CaptureButtons
            sittingId={sittingId}
            name={t('window.authority')}
            captures={named(authority)}
            others={captures.filter(({ id }) => !authority.includes(id))}
            onChanged={onCaptured}
            onAdded={(id) => onAuthority([...authority, id])}
            onRemoved={(id) => onAuthority(authority.filter((one) => one !== id))}
          />
        </div>
      )}
      {rows.length > 0 && (
        <Table<MaterialRow>
          size="small"
          columns={columns}
          dataSource={[...rows]}
          rowKey="name"
          pagination={false}
          scroll={{ x: 860 }}
        />
      )}
    </Section>
  )
}
