import { listExport, pagesOf } from '#kernel/table'
import { catalogueEndpoints } from './catalogue.contract.ts'
import { listItems } from './list-items.ts'

const endpoint = catalogueEndpoints.listItems

/** 事项目录, as the page filters it. */
listExport(pagesOf(endpoint, listItems), {
  name: 'item.items',
  endpoint,
  personal: false,
  columns: [
    { name: 'code', read: (row) => row.code, width: 14 },
    { name: 'name', read: (row) => row.name, width: 50 },
    { name: 'department', read: (row) => row.department.name, width: 30 },
    { name: 'type', read: (row, words) => words(`item:label.task-type.${row.taskType}`), width: 14 },
    { name: 'state', read: (row, words) => words(`item:label.state.${row.state}`), width: 10 },
    { name: 'number', read: (row) => row.number, width: 8 },
  ],
})
