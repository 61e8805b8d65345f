import { getRouteApi } from '@tanstack/react-router'
import { Select, Tabs } from 'antd'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { StatusTag } from '../../kit/status-tag.tsx'
import { t, word } from '../../kit/text.ts'
import { present } from '../../kit/url-state.ts'
import { type ItemView, useItem, useVersion, type VersionView } from './api.ts'
import { ItemActions } from './item-actions.tsx'
import { ItemSamples } from './item-samples.tsx'
import { ITEM_TABS } from './item-search.ts'
import { shownState, VERSION_TONES } from './item-states.ts'
import { Marks } from './marks.tsx'
import { VersionChanges } from './version-changes.tsx'
import { VersionContent } from './version-content.tsx'
import { VersionHistory } from './version-history.tsx'
import { VersionMaterials } from './version-materials.tsx'

const route = getRouteApi('/desk/items/$itemId')

const partsOf = (item: ItemView, version: VersionView) => ({
  content: <VersionContent version={version} />,
  materials: (
    <>
      <VersionMaterials version={version} />
      <ItemSamples version={version} />
    </>
  ),
  history: <VersionHistory versions={item.versions} />,
  changes: <VersionChanges item={item} versionId={version.version.id} />,
})

function VersionChoice({ item, versionId }: { readonly item: ItemView; readonly versionId: string }) {
  const navigate = route.useNavigate()
  return (
    <Select
      value={versionId}
      aria-label={t('item.version')}
      onChange={(version: string) =>
        void navigate({ search: (old) => present({ ...old, version, since: undefined }) })
      }
      options={item.versions.map((one) => ({
        value: one.id,
        label: `${t('item.version-n', { number: one.number })} · ${word('item:label.state', shownState(one))}`,
      }))}
    />
  )
}

function VersionBody({ item, version }: { readonly item: ItemView; readonly version: VersionView }) {
  const { tab = 'content' } = route.useSearch()
  const navigate = route.useNavigate()
  const parts = partsOf(item, version)
  return (
    <>
      <PageHeader
        title={version.facts.name}
        beside={
          <StatusTag family="item:label.state" value={shownState(version.version)} tones={VERSION_TONES} />
        }
        lead={
          <>
            <span className="code">{item.code}</span> {item.department.name}
          </>
        }
        up={{ to: '/items', label: t('items.title') }}
        actions={
          <>
            <VersionChoice item={item} versionId={version.version.id} />
            <ItemActions item={item} version={version} />
          </>
        }
      />
      <Marks marks={version.marks} warnings={version.warnings} />
      <Tabs
        activeKey={tab}
        onChange={(key) =>
          void navigate({ search: (old) => present({ ...old, tab: key as typeof tab }), replace: true })
        }
        items={ITEM_TABS.map((key) => ({ key, label: t(`item.tab.${key}`), children: parts[key] }))}
      />
    </>
  )
}

function Version({ item, versionId }: { readonly item: ItemView; readonly versionId: string }) {
  return (
    <AwaitQuery query={useVersion(versionId)}>
      {(version) => <VersionBody item={item} version={version} />}
    </AwaitQuery>
  )
}

/** An item: the content of one of its versions, its history, and what can be done with it. */
export function ItemPage() {
  const { itemId } = route.useParams()
  const { version } = route.useSearch()
  return (
    <AwaitQuery query={useItem(itemId)}>
      {(item) => {
        const shown =
          item.versions.find(({ id }) => id === version)?.id ?? item.inForceId ?? item.versions[0]?.id
        return shown === undefined ? null : <Version item={item} versionId={shown} />
      }}
    </AwaitQuery>
  )
}
