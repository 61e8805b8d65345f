import { TreeSelect, type TreeSelectProps } from 'antd'
import { t } from '../../kit/text.ts'
import { useUnits } from './api.ts'
import { treeOf } from './unit-tree.ts'

/** Picks a unit out of the tree. */
export function UnitSelect(props: Omit<TreeSelectProps<string | null>, 'treeData'>) {
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
