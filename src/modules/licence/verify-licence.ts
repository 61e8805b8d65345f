import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { unitOf } from '#modules/org'
import { plainCode } from '#modules/paper'
import { endingOf } from './end-licence.ts'
import { shownHolder } from './holder.ts'
import type { licenceContract } from './licence.contract.ts'
import { standingOf } from './licence.model.ts'
import { findByMark } from './licence.store.ts'
import { successorsOf } from './replace-licence.ts'

type Endpoint = typeof licenceContract.endpoints.verifyLicence

/** 查验: says whether a licence is genuine and in force, to anyone who can name its code or its identifier. */
export async function verifyLicence(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const identifier = input.code.replace(/\s/g, '').toUpperCase()
  const row = await findByMark(ctx, { code: plainCode(input.code), identifier })
  if (!row) return { found: false, licence: null }
  const { name, number, itemName, validFrom, validTo, illustrative, version } = row
  const replacedBy = (await successorsOf(ctx, [row]))(row.supersededBy)
  const issuer = await unitOf(ctx, row.unitId)
  return {
    found: true,
    licence: {
      ...{ name, number, identifier: row.identifier, itemName, validFrom, validTo, illustrative, version },
      holder: shownHolder(ctx, row),
      issuer: issuer.name,
      issuedOn: legalDayOf(row.issuedAt),
      standing: standingOf(row, legalDayOf(ctx.now)),
      imported: row.importedAt !== null,
      replacedBy,
      ended: await endingOf(ctx, row.id),
    },
  }
}
