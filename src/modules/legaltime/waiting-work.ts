import { waiting } from '#kernel/desk'
import { countOpenProposals } from './proposal.store.ts'

waiting({
  module: 'legaltime',
  permission: 'legaltime.rule.confirm',
  figures: { proposals: 'now' },
  count: async (ctx) => ({ proposals: await countOpenProposals(ctx) }),
})
