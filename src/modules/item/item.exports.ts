import { listExport, shown, shownMoment, whole } from '#kernel/table'
import { bywordEndpoints } from './byword.contract.ts'
import { allBywords, allMisses } from './bywords.ts'
import { catalogueEndpoints } from './catalogue.contract.ts'
import { allItems, shownItems } from './list-items.ts'
import { translationEndpoints } from './translation.contract.ts'
import { allTranslations } from './translations.ts'

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

/** 俗称, in the columns that an import takes. */
listExport(whole(allBywords))({
  name: 'item.bywords',
  endpoint: bywordEndpoints.listBywords,
  personal: false,
  columns: [
    ['word', 20],
    ['means', 30],
    ['item_code', 16, ({ item }) => item?.code ?? ''],
    ['item_name', 50, ({ item }) => item?.name ?? ''],
    ['added', 16, (row) => shownMoment(row.addedAt)],
    ['added_by', 14, (row) => row.addedBy],
    ['removed', 16, (row) => (row.removedAt === null ? '' : shownMoment(row.removedAt))],
    ['removed_by', 14, (row) => row.removedBy],
  ],
})

/** Words that found nothing. */
listExport(whole(allMisses))({
  name: 'item.misses',
  endpoint: bywordEndpoints.listMisses,
  personal: false,
  columns: [
    ['words', 30],
    ['times', 10],
    ['firstOn', 12],
    ['lastOn', 12],
  ],
})

/** 译文 of one language, those that are missing too, in the columns that an import takes. */
listExport(whole(allTranslations))({
  name: 'item.translations',
  endpoint: translationEndpoints.listTranslations,
  personal: false,
  columns: [
    ['locale', 8],
    ['chinese', 50],
    ['text', 60, ({ text }) => text ?? ''],
    ['state', 12],
    ['kind', 12],
    ['uses', 8],
  ],
})
