import { seatOf, staffOf } from '#kernel/context'
import { waiting } from '#kernel/desk'
import { readTasks } from './casework.permissions.ts'
import { countTasks } from './list-tasks.ts'
import { countTransfers } from './paper-transfer.store.ts'
import { countOpenReadings } from './reading.store.ts'
import { countUnconfirmed } from './unconfirmed.store.ts'

waiting({
  module: 'casework',
  permission: readTasks.name,
  figures: { late: 'now', near: 'now', mine: 'now', open: 'take' },
  count: countTasks,
})

waiting({
  module: 'casework',
  permission: 'casework.reading.own',
  figures: { readings: 'now' },
  count: async (ctx) => ({ readings: await countOpenReadings(ctx, seatOf(staffOf(ctx))) }),
})

waiting({
  module: 'casework',
  permission: 'casework.material.handle',
  figures: { 'papers-in': 'now', 'papers-out': 'others' },
  count: async (ctx) => {
    const { received, sent } = await countTransfers(ctx, staffOf(ctx).unitId)
    return { 'papers-in': received, 'papers-out': sent }
  },
})

waiting({
  module: 'casework',
  permission: 'casework.time.confirm',
  figures: { unconfirmed: 'now' },
  count: async (ctx) => ({ unconfirmed: await countUnconfirmed(ctx) }),
})
