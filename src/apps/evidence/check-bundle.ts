import { opens } from '#kernel/ledger'
import type { HeadFile } from '#kernel/ledger-sealing'
import { checkReceipt, type ReceiptReport } from '#kernel/ledger-verify'
import { BUNDLE_FORMAT, type BundleManifest, MANIFEST, PERSONAL, RECEIPT, sm3Of } from './bundle.ts'

/** What of a bundle does not hold besides its receipt. */
export type BundleFault =
  | { readonly problem: 'unreadable' }
  | { readonly problem: 'file-changed' | 'file-missing' | 'file-unknown'; readonly name: string }
  /** A personal value is not what an act committed to; `at` is its place in the list, from 1. */
  | { readonly problem: 'value-changed'; readonly what: string; readonly at: number }

/** What checking a bundle came to. */
export interface BundleReport {
  readonly case: string
  readonly files: number
  readonly values: number
  readonly receipt: ReceiptReport
  readonly faults: readonly BundleFault[]
}

interface Committed {
  readonly what: string
  readonly value: string
  readonly salt: string
  readonly commitment: string
}

function json(parts: ReadonlyMap<string, Buffer>, name: string): unknown {
  try {
    return JSON.parse(parts.get(name)?.toString('utf8') ?? '')
  } catch {
    return undefined
  }
}

function manifestOf(parts: ReadonlyMap<string, Buffer>): BundleManifest | undefined {
  const found = json(parts, MANIFEST) as Partial<BundleManifest> | undefined
  return found?.format === BUNDLE_FORMAT && Array.isArray(found.files) ? (found as BundleManifest) : undefined
}

function fileFaults(parts: ReadonlyMap<string, Buffer>, { files }: BundleManifest): BundleFault[] {
  const listed = new Set([MANIFEST, ...files.map(({ name }) => name)])
  const faults = files.flatMap(({ name, sm3 }): BundleFault[] => {
    const bytes = parts.get(name)
    if (!bytes) return [{ problem: 'file-missing', name }]
    return sm3Of(bytes) === sm3 ? [] : [{ problem: 'file-changed', name }]
  })
  const unknown = [...parts.keys()].filter((name) => !listed.has(name))
  return [...faults, ...unknown.map((name): BundleFault => ({ problem: 'file-unknown', name }))]
}

/** A value holds where it opens its commitment, and an act of the case has made that commitment. */
function valueFaults(values: readonly Committed[], acts: string): BundleFault[] {
  return values.flatMap(({ what, value, salt, commitment }, index): BundleFault[] => {
    const bytes = Buffer.from(salt, 'base64url')
    const holds = bytes.length === 32 && opens(commitment, value, bytes) && acts.includes(`"${commitment}"`)
    return holds ? [] : [{ problem: 'value-changed', what, at: index + 1 }]
  })
}

/** Checks a bundle with nothing but itself: its files, its receipt, and the commitments of its personal values. */
export function checkBundle(
  parts: ReadonlyMap<string, Buffer> | undefined,
  outside?: HeadFile,
): BundleReport {
  const manifest = parts && manifestOf(parts)
  if (!parts || !manifest) {
    const receipt = { acts: 0, unsealed: 0, faults: [] }
    return { case: '', files: 0, values: 0, receipt, faults: [{ problem: 'unreadable' }] }
  }
  const personal = json(parts, PERSONAL)
  const values = Array.isArray(personal) ? (personal as Committed[]) : []
  const acts = parts.get(RECEIPT)?.toString('utf8') ?? ''
  return {
    ...{ case: manifest.case, files: manifest.files.length, values: values.length },
    receipt: checkReceipt(json(parts, RECEIPT), outside),
    faults: [...fileFaults(parts, manifest), ...valueFaults(values, acts)],
  }
}
