import type { Config } from '#kernel/config'
import { createLog } from '#kernel/log'
import { listGovernments } from '#modules/org'
import { compose } from '../../compose.ts'
import { noGateway } from '../../demo/open-sms.ts'
import { nodeOptions } from '../../node-options.ts'
import { type WalkedPage, walkNode } from '../rebuild/walk-node.ts'

/** Differences that are listed; further ones are counted. */
const LISTED = 1_000

/** What comparing everything stored beside the acts with the acts came to: what `rebuild --check` says. */
export interface DerivedReport {
  readonly records: number
  /** Records from before acts told all of them. */
  readonly unproven: number
  readonly differences: number
  readonly unreadable: number
  /** The first of them, by record and field. */
  readonly listed: readonly ({ readonly source: string } & (
    | WalkedPage['differences'][number]
    | WalkedPage['unreadable'][number]
  ))[]
}

const NOTHING: DerivedReport = { records: 0, unproven: 0, differences: 0, unreadable: 0, listed: [] }

function added(
  sum: DerivedReport,
  { source, records, unproven, differences, unreadable }: WalkedPage,
): DerivedReport {
  const found = [...differences, ...unreadable].map((one) => ({ source, ...one }))
  return {
    records: sum.records + records,
    unproven: sum.unproven + unproven,
    differences: sum.differences + differences.length,
    unreadable: sum.unreadable + unreadable.length,
    listed: [...sum.listed, ...found.slice(0, LISTED - sum.listed.length)],
  }
}

/** Compares every state that is stored beside the acts with what the acts say; nothing is changed. */
export async function examineDerived(
  config: Config,
  adminUrl: string,
  onRecords: (records: number) => void,
): Promise<DerivedReport> {
  const log = createLog(config.logLevel)
  const composition = await compose(nodeOptions({ config, adminUrl, sms: noGateway, log }))
  try {
    const governments = (await listGovernments(composition.database.db)).map(({ id }) => id)
    const { signal } = new AbortController()
    let sum = NOTHING
    const walk = { run: composition.platform.run, governments, mends: false, signal }
    for await (const page of walkNode(walk)) {
      sum = added(sum, page)
      onRecords(sum.records)
    }
    return sum
  } finally {
    await composition.close()
  }
}
