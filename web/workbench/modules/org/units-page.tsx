import { getRouteApi, Link } from '@tanstack/react-router'
import { Tree } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { ExportButton } from '../../kit/export-button.tsx'
import { Nothing } from '../../kit/nothing.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import { type Unit, useUnits } from './api.ts'
import { OutsideBodies } from './outside-bodies.tsx'
import { UnitPanel } from './unit-panel.tsx'
import { aboveOf, treeOf } from './unit-tree.ts'

const route = getRouteApi('/desk/units')

function UnitsBody({ units }: { readonly units: readonly Unit[] }) {
  const { unit } = route.useSearch()
  const navigate = route.useNavigate()
  const shown = unit ?? units[0]?.id
  const [opened, setOpened] = useState(() =>
    units.filter(({ parentId }) => parentId === null).map(({ id }) => id),
  )
  if (units.length === 0) return <Nothing>{t('units.empty')}</Nothing>
  return (
    <div className="tree-page">
      <section className="tree" aria-label={t('units.title')}>
        <Tree
          treeData={treeOf(units).map((top) => ({ ...top, disabled: false }))}
          fieldNames={{ title: 'title', key: 'key', children: 'children' }}
          selectedKeys={shown ? [shown] : []}
          expandedKeys={[...new Set([...opened, ...aboveOf(units, shown)])]}
          onExpand={(keys) => setOpened(keys.map(String))}
          showLine
          blockNode
          onSelect={([key]) => key && void navigate({ search: { unit: String(key) } })}
        />
      </section>
      {shown && <UnitPanel key={shown} unitId={shown} units={units} />}
    </div>
  )
}

/** 单位: the tree of units and the one that is chosen. */
export function UnitsPage() {
  const may = useMay()
  return (
    <>
      <PageHeader
        title={t('units.title')}
        lead={t('units.lead')}
        actions={
          <>
            {may('org.unit.import') && (
              <Link to="/import" search={{ target: 'org.units' }}>
                {t('import.title')}
              </Link>
            )}
            <ExportButton list="org.units" filter={{}} />
          </>
        }
      />
      <AwaitQuery query={useUnits()}>{(units) => <UnitsBody units={units} />}</AwaitQuery>
      {may('org.unit.manage') && <OutsideBodies />}
    </>
  )
}
