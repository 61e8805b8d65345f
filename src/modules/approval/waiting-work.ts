import { waiting } from '#kernel/desk'
import { countCases } from '#modules/casework'

waiting({
  module: 'approval',
  permission: 'casework.case.read',
  figures: { correcting: 'others' },
  count: async (ctx) => ({ correcting: await countCases(ctx, { status: 'correcting', open: true }) }),
})
