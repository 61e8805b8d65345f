import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readConfig } from '#kernel/config'
import { type HeadFile, readHeads } from '#kernel/ledger-sealing'
import { type NodeReport, verifyNode } from '../../evidence/verify-node.ts'
import { checkKeys } from '../check-keys.ts'
import { answer, type Command, type CommandInput, exitCodes, say, tell, wrongUsage } from '../command.ts'
import { CommandError } from '../explain.ts'
import { reachDatabase } from '../reach-database.ts'
import { type DerivedReport, examineDerived } from './derived-states.ts'
import { findingText } from './finding-text.ts'
import { verifyBundle } from './verify-bundle.ts'
import { verifyReceipt } from './verify-receipt.ts'

/** How often it is said how far it has come, in acts or files. */
const EVERY = 100_000

type Values = CommandInput['values']

const textIn = (values: Values, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? resolve(value) : undefined
}

async function headsOf(path: string | undefined): Promise<HeadFile | undefined> {
  if (path === undefined) return undefined
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(say('verify.no-heads', { path, reason: error.code ?? error.name }))
  })
  return readHeads(text)
}

/** Says every hundred thousand how far it has come. */
function teller(text: (count: number) => string): (count: number) => void {
  let said = 0
  return (count) => {
    if (count < said + EVERY) return
    said = count - (count % EVERY)
    tell(text(said))
  }
}

/** What verifying came to: the record itself, and what is stored beside it; null where that was left out. */
interface Whole {
  readonly node: NodeReport
  readonly derived: DerivedReport | null
}

const isWell = ({ node, derived }: Whole): boolean =>
  node.findings.length === 0 && (derived === null || derived.differences + derived.unreadable === 0)

function jsonOf(whole: Whole): string {
  const { labels, ...report } = whole.node
  const named = Object.fromEntries(labels)
  return JSON.stringify({ ok: isWell(whole), ...report, derived: whole.derived, labels: named })
}

function derivedText(derived: DerivedReport | null): string[] {
  if (derived === null) return [say('verify.derived-skipped')]
  const { listed, ...sums } = derived
  if (sums.differences + sums.unreadable === 0) return [say('verify.derived-right', { ...sums })]
  return [
    say('verify.derived-found', { ...sums }),
    ...listed.map((one) => {
      const { source, record } = one
      if (!('field' in one)) return say('verify.derived-unreadable', { source, record })
      return say('verify.derived-one', { source, record, field: one.field })
    }),
  ]
}

function textOf({ node, derived }: Whole): string {
  const { labels, findings, unsealed, ...counts } = node
  const { acts, since } = unsealed
  return [
    say('verify.done', { ...counts, files: counts.files ?? 0 }),
    acts === 0 ? say('verify.tail-none') : say('verify.tail', { acts, since: since?.toISOString() ?? '' }),
    ...(counts.files === null ? [say('verify.files-skipped')] : []),
    findings.length === 0 ? say('verify.right') : say('verify.found', { count: findings.length }),
    ...findings.map((finding) => findingText(finding, labels)),
    ...derivedText(derived),
  ].join('\n')
}

async function verifyHere(values: Values, outside: HeadFile | undefined): Promise<number> {
  const config = readConfig(process.env)
  const database = await reachDatabase(config, { beside: true })
  try {
    const { adminUrl } = database
    await checkKeys(adminUrl, config)
    const node = await verifyNode({
      ...{ config, adminUrl, ...(outside && { outside }), skipFiles: values['skip-files'] === true },
      onActs: teller((acts) => say('verify.progress', { acts })),
      onFiles: teller((files) => say('verify.files', { files })),
    })
    const derived =
      values['skip-derived'] === true
        ? null
        : await examineDerived(
            config,
            adminUrl,
            teller((records) => say('verify.derived', { records })),
          )
    const whole = { node, derived }
    answer(values.json === true ? jsonOf(whole) : textOf(whole))
    return isWell(whole) ? exitCodes.ok : exitCodes.failed
  } finally {
    await database.stop()
  }
}

/** `verify`: whether everything is as it was written; names what is not. */
export const verify: Command = {
  options: {
    heads: { type: 'string' },
    receipt: { type: 'string' },
    bundle: { type: 'string' },
    'skip-files': { type: 'boolean' },
    'skip-derived': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: false,
  async run({ values }) {
    const [receipt, bundle] = [textIn(values, 'receipt'), textIn(values, 'bundle')]
    const alone = [receipt, bundle].filter((path) => path !== undefined)
    const skips = values['skip-files'] === true || values['skip-derived'] === true
    if (alone.length > 1 || (alone.length === 1 && skips))
      return wrongUsage('verify.help', say('verify.one-of'))
    const outside = await headsOf(textIn(values, 'heads'))
    if (receipt !== undefined) return verifyReceipt(receipt, outside, values.json === true)
    if (bundle !== undefined) return verifyBundle(bundle, outside, values.json === true)
    return verifyHere(values, outside)
  },
}
