import { type Ctx, holds } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { casesOfParty, openTexts } from '#modules/casework'
import { versionInForce } from '#modules/item'
import { renewableOf, variableLicences } from '#modules/licence'
import { ownSitting } from './own-sitting.ts'
import type { receptionContract } from './reception.contract.ts'
import { contentOf } from './sitting.store.ts'

type Endpoint = (typeof receptionContract.endpoints)['readKnown']
type Known = OutputOf<Endpoint>

const NOTHING: Known = { address: '', cases: [], licences: [] }
const MOST_CASES = 8
/** Length of an identity number and of a unified social credit code. */
const ID_LENGTH = 18

/** The address that the form of a case gives; empty where it was destroyed. */
async function addressIn(ctx: Ctx, caseId: string | undefined): Promise<string> {
  if (caseId === undefined) return ''
  const form = (await openTexts(ctx, caseId)).findLast(({ kind }) => kind === 'form')
  if (!form?.value) return ''
  const { address } = JSON.parse(form.value) as { address?: string }
  return address ?? ''
}

async function licencesOf(ctx: Ctx, idNumber: string): Promise<Known['licences']> {
  if (!holds(ctx.actor, 'licence.licence.read')) return []
  const found = (await variableLicences(ctx, idNumber)).flatMap((one) => renewableOf(ctx, one) ?? [])
  return Promise.all(
    found.map(async ({ number, name, itemCode, validTo }) => ({
      ...{ number, name, itemCode, validTo },
      itemName: (await versionInForce(ctx, itemCode))?.facts.name ?? '',
    })),
  )
}

/**
 * What the office knows of who sits there: cases and licences, as far as the clerk may read them anyway. The number is read
 * from the sitting, so that it stands in no address.
 */
export async function readKnown(ctx: Ctx, { sittingId }: InputOf<Endpoint>): Promise<Known> {
  const content = contentOf(ctx, await ownSitting(ctx, sittingId, false))
  const idNumber = content?.applicant.idNumber.trim().toUpperCase() ?? ''
  if (idNumber.length !== ID_LENGTH) return NOTHING
  const cases = (await casesOfParty(ctx, idNumber)).slice(0, MOST_CASES)
  return {
    address: await addressIn(ctx, cases[0]?.id),
    cases: cases.map(({ id, number, subject, unitName }) => ({ id, number, subject, unitName })),
    licences: await licencesOf(ctx, idNumber),
  }
}
