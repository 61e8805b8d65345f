import { waiting } from '#kernel/desk'
import { handleRequests } from './privacy.permissions.ts'
import { listByState } from './request.store.ts'

waiting({
  module: 'privacy',
  permission: handleRequests,
  figures: { requests: 'now' },
  count: async (ctx) => ({ requests: (await listByState(ctx, 'open', { limit: 1, offset: 0 })).total }),
})
