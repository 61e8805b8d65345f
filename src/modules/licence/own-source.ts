import { personalSource } from '#modules/privacy'
import { listOwned } from './licence.store.ts'

personalSource({
  name: 'licence.licences',
  read: async (ctx, accountId) =>
    (await listOwned(ctx, accountId)).map(({ name, number, identifier, validFrom, validTo }) => ({
      ...{ name, number, identifier, validFrom },
      ...(validTo !== null && { validTo }),
    })),
})
