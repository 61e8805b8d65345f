import type { RunWork, SystemActor } from '#kernel/context'
import { importTargets, readCsv } from '#kernel/table'

const importer: SystemActor = {
  ...{ kind: 'system', name: 'test', governmentId: null },
  permissions: ['legaltime.holiday.import'],
}

/** Takes lines `date,kind,name,year,notice` into the calendar, as an import does. */
export async function takeHolidays(run: RunWork, ...lines: readonly string[]): Promise<void> {
  const target = importTargets().get('legaltime.holidays')
  if (!target) throw new Error('nothing takes holidays')
  const rows = readCsv(Buffer.from(['date,kind,name,year,notice', ...lines].join('\n')), [])
  const take = target.open()
  const { refused } = await run(importer, false, (ctx) =>
    take(ctx, { days: rows }, { dryRun: false, options: new Set() }),
  )
  if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`)
}
