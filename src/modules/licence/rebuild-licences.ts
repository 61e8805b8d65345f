import type { JsonObject } from '#kernel/ledger'
import { type Derivation, derivedSource, differencesBetween } from '#kernel/rebuild'
import {
  lockDerivedLicence,
  readDerivedLicences,
  type StoredLicence,
  writeDerivedLicence,
} from './derived.store.ts'
import { ACTS, foldLicence } from './fold-licence.ts'

const BEGINNINGS: readonly string[] = [ACTS.issued, ACTS.imported]

function derive({ row, acts }: StoredLicence): Derivation<JsonObject> {
  const computed = foldLicence(acts)
  const known = Object.fromEntries(Object.keys(computed).map((name) => [name, row[name] ?? null]))
  return {
    computed,
    proven: BEGINNINGS.includes(acts[0]?.type ?? ''),
    differences: differencesBetween(known, computed),
  }
}

/** 证照: the lines of the register. */
derivedSource<StoredLicence, JsonObject>({
  name: 'licence.licences',
  read: readDerivedLicences,
  lock: lockDerivedLicence,
  derive,
  write: (ctx, { id, row }, computed) => writeDerivedLicence(ctx, id, { ...row, ...computed }),
})
