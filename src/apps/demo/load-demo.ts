import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { legalDayOf, startOfLegalDay } from '#kernel/calendar'
import type { Config } from '#kernel/config'
import { readCsv } from '#kernel/table'
import { systemTime } from '#kernel/time'
import { say } from '../commands/command.ts'
import { type ComposeOptions, type Composition, compose } from '../compose.ts'
import { DATA_PACKS } from '../install.ts'
import { castOf, makeCitizens, makeStaffAccounts, shownAccounts } from './cast.ts'
import { type DemoAccount, type DemoRecord, readDemoRecord, writeDemoRecord } from './demo-record.ts'
import { addLocalGrounds } from './local-grounds.ts'
import { type HallScript, runMorning, setUpHall } from './open-hall.ts'
import { runCase } from './run-case.ts'
import type { CaseScript, Stage } from './stage.ts'
import { DEMO_TOWNS, makeItems, makeTown } from './towns.ts'

export type { DemoAccount } from './demo-record.ts'

/** What loading the demo needs. */
export interface DemoOptions {
  readonly config: Pick<Config, 'dataDir' | 'demoPassword'>
  readonly compose: ComposeOptions
  readonly onProgress: (text: string) => void
}

const MS_PER_MINUTE = 60_000
const MS_PER_HOUR = 60 * MS_PER_MINUTE
/** The towns of the demo were there a year before its cases. */
const YEAR_MS = 365 * 24 * MS_PER_HOUR
/** The office day of the demo begins at nine; each case has its own half hour, each step its own hour. */
const OPENING_HOUR = 9

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(join(DATA_PACKS, 'demo', file), 'utf8')) as T
}

async function departments(): Promise<ReadonlyMap<string, string>> {
  const bytes = await readFile(join(DATA_PACKS, 'suxian/items-suxian.csv'))
  return new Map(
    readCsv(bytes, ['basic_code', 'department']).map(({ cells }) => [
      cells.basic_code ?? '',
      cells.department ?? '',
    ]),
  )
}

/** Instant of a step: one working day after the other, never later than the start of the demo. */
function stepTime(
  { platform }: Composition,
  startedAt: Date,
  script: CaseScript,
  place: number,
  step: number,
): Date {
  const calendar = platform.services.calendar()
  const first = calendar.addWorkingDays(
    calendar.workingDayFrom(legalDayOf(startedAt)),
    -script.workingDaysAgo,
  )
  const day = calendar.addWorkingDays(first, step)
  const at = startOfLegalDay(day).getTime() + (OPENING_HOUR + (place % 12) / 2 + step / 10) * MS_PER_HOUR
  return new Date(Math.min(at, startedAt.getTime() - (script.path.length - step) * 60_000))
}

async function loadCases(
  composition: Composition,
  record: DemoRecord,
  setNow: (at: Date) => void,
): Promise<void> {
  const { platform, database } = composition
  const scripts = await readJson<CaseScript[]>('cases.json')
  const departmentOf = await departments()
  const startedAt = new Date(record.startedAt)
  const stage: Stage = {
    platform,
    cast: await castOf(platform, database.db, 'suxian', record.password),
    government: 'suxian',
    departmentOf: (item) => departmentOf.get(item) ?? '',
    settle: () => composition.courier.drain(),
    setStep: (script, step) =>
      setNow(stepTime(composition, startedAt, script, scripts.indexOf(script), step)),
  }
  await addLocalGrounds(stage)
  const before = (ms: number) => new Date(startedAt.getTime() - ms)
  const hallScript = await readJson<HallScript>('hall.json')
  const hall = await setUpHall(stage, hallScript, before(YEAR_MS))
  for (const script of scripts) await runCase(stage, script)
  await runMorning(stage, hallScript, hall, (minutes) => setNow(before(minutes * MS_PER_MINUTE)))
}

async function load(
  composition: Composition,
  record: DemoRecord,
  setNow: (at: Date) => void,
  onProgress: DemoOptions['onProgress'],
): Promise<void> {
  const { platform } = composition
  for (const town of DEMO_TOWNS) {
    onProgress(say('demo.progress.town', { name: town.name }))
    const id = record.governments[town.slug] ?? ''
    await makeTown(platform, town, id)
    await makeStaffAccounts(platform, town.slug, id, record.password)
  }
  const suxian = record.governments.suxian ?? ''
  const items = await makeItems(platform, suxian)
  onProgress(say('demo.progress.items', { count: items }))
  await makeCitizens(platform, suxian, record.password)
  onProgress(say('demo.progress.cases'))
  await loadCases(composition, record, setNow)
}

/**
 * Loads the demo node on the first start: two governments, their people, the items, and cases in every state, all
 * through the use cases. An interrupted load goes on at the next start.
 * @returns the accounts to show
 */
export async function loadDemo({
  config,
  compose: options,
  onProgress,
}: DemoOptions): Promise<readonly DemoAccount[]> {
  const record = readDemoRecord(config.dataDir, config.demoPassword, systemTime())
  if (record.accounts.length > 0) return record.accounts
  let now = new Date(new Date(record.startedAt).getTime() - YEAR_MS)
  const composition = await compose({ ...options, time: () => now, directoryMaxAgeMs: 0 })
  try {
    await load(composition, record, (at) => (now = at), onProgress)
    const cast = await castOf(composition.platform, composition.database.db, 'suxian', record.password)
    const accounts = shownAccounts(cast.people, cast.citizens, record.password)
    writeDemoRecord(config.dataDir, { ...record, accounts })
    return accounts
  } finally {
    await composition.close()
  }
}
