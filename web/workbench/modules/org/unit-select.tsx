import { TreeSelect, type TreeSelectProps } from 'antd'
import { t } from '../../kit/text.ts'
import { useMay, useSession } from '../../shell/session.ts'
import { useUnits } from './api.ts'
import { treeOf } from './unit-tree.ts'

type UnitSelectProps = Omit<TreeSelectProps<string | null>, 'treeData'>

function UnitsOfTree(props: UnitSelectProps) {
  const { data, isPending } = useUnits()
  return (
    <TreeSelect
      treeData={treeOf(data ?? [])}
      loading={isPending}
      treeDefaultExpandAll
      showSearch
      treeNodeFilterProp="title"
      placeholder={t('unit.choose')}
      {...props}
    />
  )
}

/** Picks a unit out of the tree; who may not read the tree has the own unit alone to pick. */
export function UnitSelect(props: UnitSelectProps) {
  const { unit } = useSession().me
  if (useMay()('org.unit.read')) return <UnitsOfTree {...props} />
  return (
    <TreeSelect
      treeData={[{ value: unit.id, title: unit.shortName }]}
      placeholder={t('unit.choose')}
      {...props}
    />
  )
}
