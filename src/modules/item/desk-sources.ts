import { finder, waiting } from '#kernel/desk'
import { editItems, publishItems, readItems } from './item.permissions.ts'
import { listItems } from './list-items.ts'

waiting({
  module: 'item',
  permission: editItems.name,
  figures: { drafts: 'draft' },
  count: async (ctx) => ({ drafts: (await listItems(ctx, { state: 'draft', size: 1 })).total }),
})

waiting({
  module: 'item',
  permission: publishItems.name,
  figures: { examined: 'now' },
  count: async (ctx) => ({ examined: (await listItems(ctx, { state: 'examined', size: 1 })).total }),
})

finder({
  kind: 'item',
  permission: readItems.name,
  find: async (ctx, text, most) => {
    const { rows } = await listItems(ctx, { text, size: most })
    return rows.map(({ id, name, code, department }) => ({
      ...{ id, title: name, code, note: department.name },
    }))
  },
})
