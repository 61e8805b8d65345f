import { type Ctx, governmentOf } from '#kernel/context'
import { type Act, recordDayAct } from '#kernel/ledger'
import { makeReceipt, publishedKeys, type Receipt } from '#kernel/ledger-sealing'
import { type CaseFile, personalValues, readCaseFile } from '#modules/casework'
import { papersOf, readCasePaper } from '#modules/paper'
import { VERSION } from '../version.ts'
import { type BundlePart, jsonPart, PERSONAL, RECEIPT, withManifest } from './bundle.ts'

/** What is to be exported. */
export interface ExportOrder {
  readonly caseId: string
  /** Kind of the case, as its module declared it. */
  readonly kind: Parameters<typeof readCaseFile>[1]
  readonly withPersonal: boolean
  readonly withFiles: boolean
  /** Text that says how a bundle is checked. */
  readonly readme: string
}

/** A case left the node: whether with its personal values, and with how many files. */
const EXPORTED = 'evidence.case-exported@1'

/** Ids of rules with their versions, wherever acts name them. */
function rulesIn(value: unknown, found: Map<string, { id: string; version: number }>): void {
  if (typeof value !== 'object' || value === null) return
  const { id, version } = value as { id?: unknown; version?: unknown }
  if (typeof id === 'string' && typeof version === 'number') found.set(`${id}@${version}`, { id, version })
  for (const inner of Object.values(value)) rulesIn(inner, found)
}

/** The versions of rules that the acts of a case rest on. */
function rulesOf(ctx: Ctx, acts: readonly Act[]): unknown[] {
  const named = new Map<string, { id: string; version: number }>()
  for (const { body } of acts) rulesIn(body, named)
  return [...named.values()].map(({ id, version }) => ctx.services.ruleVersion(id, version))
}

const extensionOf = (name: string): string => /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''

async function filesOf(ctx: Ctx, { found, materials }: CaseFile<unknown>): Promise<BundlePart[]> {
  const parts: BundlePart[] = []
  for (const { slot, info } of materials.filter((material) => !material.info.destroyed)) {
    const { bytes } = await ctx.services.files.read(ctx, info.id)
    parts.push({ name: `files/${slot}-${info.id}${extensionOf(info.name)}`, bytes: Buffer.from(bytes) })
  }
  for (const { id, number, ready } of await papersOf(ctx, found.id)) {
    if (!ready) continue
    const { bytes } = await readCasePaper(ctx, found.id, id)
    parts.push({ name: `papers/${number.replaceAll(/[/\\\s]/g, '-')}.pdf`, bytes: Buffer.from(bytes) })
  }
  return parts
}

/** A bundle that was made: its files, and its receipt. */
export interface ExportedCase {
  readonly number: string
  readonly parts: readonly BundlePart[]
  readonly receipt: Receipt
}

/**
 * Puts one case together so that it can be checked without this node, and records that it left. Part: an operator orders it.
 * @returns undefined before anything of the node was sealed
 */
export async function exportCase(ctx: Ctx, order: ExportOrder): Promise<ExportedCase | undefined> {
  const { withPersonal, withFiles } = order
  const file = await readCaseFile(ctx, order.kind, order.caseId, () => undefined)
  const { id, number } = file.found
  const receipt = await makeReceipt(ctx.tx, governmentOf(ctx), id, () => true)
  if (!receipt) return undefined
  const carried = withFiles ? await filesOf(ctx, file) : []
  const parts = [
    { name: 'README.txt', bytes: Buffer.from(order.readme) },
    jsonPart(RECEIPT, receipt),
    jsonPart('keys.json', await publishedKeys(ctx.tx)),
    jsonPart('rules.json', rulesOf(ctx, file.acts)),
    ...(withPersonal ? [jsonPart(PERSONAL, await personalValues(ctx, id))] : []),
    ...carried,
  ]
  await recordDayAct(ctx, EXPORTED, { case: id, personal: withPersonal, files: carried.length })
  const about = {
    case: number,
    exportedAt: ctx.now.toISOString(),
    product: VERSION,
    personal: withPersonal,
    withFiles,
  }
  return { number, parts: withManifest(parts, about), receipt }
}
