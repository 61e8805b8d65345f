import { legalDayOf } from '#kernel/calendar'
import { waiting } from '#kernel/desk'
import { handleComplaints, readComplaints, runDesk } from './complaint.permissions.ts'
import { countComplaints } from './complaint.store.ts'
import { reachOf } from './list-complaints.ts'

waiting({
  module: 'complaint',
  permission: runDesk,
  figures: { received: 'now', review: 'now' },
  count: async (ctx) => {
    const reach = await reachOf(ctx, runDesk)
    return {
      received: await countComplaints(ctx, { ...reach, states: ['received'] }),
      review: await countComplaints(ctx, { ...reach, states: ['review'] }),
    }
  },
})

waiting({
  module: 'complaint',
  permission: handleComplaints,
  figures: { handling: 'now' },
  count: async (ctx) => {
    const { units } = await reachOf(ctx, handleComplaints)
    return { handling: await countComplaints(ctx, { units, unassigned: false, states: ['handling'] }) }
  },
})

waiting({
  module: 'complaint',
  permission: readComplaints,
  figures: { overdue: 'others' },
  count: async (ctx) => ({
    overdue: await countComplaints(ctx, {
      ...(await reachOf(ctx, readComplaints)),
      lateOn: legalDayOf(ctx.now),
    }),
  }),
})
