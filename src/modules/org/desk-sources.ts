import { finder, waiting } from '#kernel/desk'
import { listPeople } from './list-people.ts'
import { countOpenOffers } from './role-offer.store.ts'

waiting({
  module: 'org',
  permission: 'org.role.manage',
  figures: { offers: 'now' },
  count: async (ctx) => ({ offers: await countOpenOffers(ctx) }),
})

finder({
  kind: 'person',
  permission: 'org.person.read',
  find: async (ctx, text, most) => {
    const { rows } = await listPeople(ctx, { text, state: 'active', size: most })
    return rows.map(({ id, name, employeeNo, positions }) => ({
      ...{ id, title: name, code: employeeNo },
      note: positions.map(({ unitName, title }) => `${unitName} ${title}`).join('、'),
    }))
  },
})
