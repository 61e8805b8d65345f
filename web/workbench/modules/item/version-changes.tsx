import { getRouteApi } from '@tanstack/react-router'
import { Select, Table, type TableColumnsType } from 'antd'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Nothing } from '../../kit/nothing.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { type ItemView, type item, useChanges } from './api.ts'
import { factName, factText } from './fact-words.ts'
import { FACT_FIELDS, type FactField } from './facts.ts'

type Change = Awaited<ReturnType<typeof item.compareVersions>>['changes'][number]

const route = getRouteApi('/desk/items/$itemId')
const PLAIN: Pick<FactField, 'name' | 'kind'> = { name: 'note', kind: 'line' }

const nameOf = ({ field, seq }: Change): string =>
  seq === null ? factName(field) : t('change.of-material', { seq, field: word('item:field.material', field) })

const valueText = ({ field, seq }: Change, value: Change['before']): string =>
  factText((seq === null ? FACT_FIELDS.get(field) : undefined) ?? PLAIN, value) || t('fact.none')

const COLUMNS: TableColumnsType<Change> = [
  { title: t('change.field'), key: 'field', render: (_value, change) => nameOf(change) },
  {
    title: t('change.before'),
    key: 'before',
    render: (_value, change) => <del className="prose">{valueText(change, change.before)}</del>,
  },
  {
    title: t('change.after'),
    key: 'after',
    render: (_value, change) => <ins className="prose">{valueText(change, change.after)}</ins>,
  },
]

function Changes({ versionId, since }: { readonly versionId: string; readonly since: string }) {
  return (
    <AwaitQuery query={useChanges(versionId, since)}>
      {({ changes }) => (
        <Table<Change>
          size="small"
          columns={COLUMNS}
          dataSource={changes}
          rowKey={({ field, seq }) => `${field} ${seq}`}
          pagination={false}
          locale={{
            emptyText: <Nothing>{t('change.none')}</Nothing>,
          }}
        />
      )}
    </AwaitQuery>
  )
}

/** What differs between the version shown and another one of the same item. */
export function VersionChanges({
  item: of,
  versionId,
}: {
  readonly item: ItemView
  readonly versionId: string
}) {
  const { since } = route.useSearch()
  const navigate = route.useNavigate()
  const others = of.versions.filter(({ id }) => id !== versionId)
  const other = others.find(({ id }) => id === since)?.id ?? others[0]?.id
  if (other === undefined) return <p className="muted">{t('change.only-version')}</p>
  return (
    <>
      <div className="filters">
        <Select
          className="filter-wide"
          value={other}
          aria-label={t('change.since')}
          onChange={(chosen: string) =>
            void navigate({ search: (old) => present({ ...old, since: chosen }), replace: true })
          }
          options={others.map(({ id, number }) => ({ value: id, label: t('change.with', { number }) }))}
        />
      </div>
      <Changes versionId={versionId} since={other} />
    </>
  )
}
