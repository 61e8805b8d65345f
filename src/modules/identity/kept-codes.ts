import { demand } from '#kernel/context'
import { destroyDueRecords, retentionSource } from '#kernel/retention'
import { countCodes, forgetCodes } from './code.store.ts'

/** 短信和邮件验证码: codes sent to phones and addresses, from the day they were made. */
retentionSource({
  name: 'identity.phone-codes',
  keptBy: 'node',
  destroys: 'record',
  count: async (ctx, { before }) => ({ ...(await countCodes(ctx, before)), examples: [] }),
  destroy: async (ctx, { before }) => {
    demand(ctx.actor, destroyDueRecords)
    return { destroyed: await forgetCodes(ctx, before), next: null }
  },
})
