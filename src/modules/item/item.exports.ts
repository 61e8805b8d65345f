import { listExport, shown } from '#kernel/table'
import { catalogueEndpoints } from './catalogue.contract.ts'
import { allItems, shownItems } from './list-items.ts'

/** 事项目录, as the page filters it. */
listExport(shown(allItems, shownItems))({
  name: 'item.items',
  endpoint: catalogueEndpoints.listItems,
  personal: false,
  columns: [
    ['code', 14],
    ['name', 50],
    ['department', 30, (row) => row.department.name],
    ['type', 14, (row, words) => words(`item:label.task-type.${row.taskType}`)],
    ['state', 10, (row, words) => words(`item:label.state.${row.state}`)],
    ['number', 8],
  ],
})
