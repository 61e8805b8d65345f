import { checkResidentId, checkUscc } from '#kernel/codes'
import { authorize, type Ctx, governmentOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import type { Party } from '#modules/casework'
import { formPagesOf, type ItemVersion, versionInForce } from '#modules/item'
import { unitOf } from '#modules/org'
import type { ApplicationForm } from './application-form.ts'
import { authorityMissing, badIdNumber, itemNotInForce } from './approval.errors.ts'
import { broughtIn } from './asked-licence.ts'
import type { deskContract } from './desk.contract.ts'
import { completedForm, demandAnswers, demandGeneral } from './item-form.ts'
import { checkPlace } from './materials.ts'
import { type Application, receiveApplication, type Submitted } from './submit-application.ts'

type Input = InputOf<(typeof deskContract.endpoints)['registerAtWindow']>
type PartyInput = Input['applicant']

/** The document that each kind of party has. */
const ID_TYPE: Readonly<Record<Party['kind'], Party['idType']>> = {
  person: 'resident-id',
  enterprise: 'uscc',
}

/** @throws Refusal `approval.bad-id-number` on the field of the party */
function checkedParty(party: PartyInput, capacity: Party['capacity']): Party {
  const check = party.idType === 'uscc' ? checkUscc(party.idNumber) : checkResidentId(party.idNumber)
  if (!check.ok || party.idType !== ID_TYPE[party.kind]) {
    throw badIdNumber({}, [{ field: `${capacity}.idNumber`, code: 'approval.bad-id-number' }])
  }
  return { ...party, capacity, idNumber: check.code }
}

/**
 * The form as a clerk took it. With the answers of the item's form all of them must be right; without them the form lies there on
 * paper, and the clerk says what is applied for and where.
 */
async function formTaken(ctx: Ctx, version: ItemVersion, input: Input): Promise<ApplicationForm> {
  const { matter = '', address = '', remark = '', answers } = input
  const pages = answers === undefined ? [] : await formPagesOf(ctx, version)
  if (answers !== undefined) demandAnswers(pages, answers)
  const form = completedForm(pages, version, {
    matter,
    address,
    remark,
    ...(pages.length > 0 && { answers }),
  })
  demandGeneral(form)
  return form
}

/**
 * What a clerk took over the counter, examined: item, parties and papers. The applicant stands apart from the handler 经办人,
 * whose authority paper 授权委托书 must be on file. Part of the two ways of the window: at once, and after an outage.
 */
export async function windowApplication(ctx: Ctx, input: Input): Promise<Application> {
  const version = await versionInForce(ctx, input.itemCode)
  if (!version) throw itemNotInForce({}, [{ field: 'itemCode', code: 'approval.item-not-in-force' }])
  const unit = await unitOf(ctx, version.facts.unitId)
  authorize(ctx.actor, 'approval.window.register', {
    governmentId: governmentOf(ctx),
    unitId: unit.id,
    unitPath: unit.path,
  })
  if (input.handler && input.authorityOnFile !== true) {
    throw authorityMissing({}, [{ field: 'authorityOnFile', code: 'approval.authority-missing' }])
  }
  for (const { seq } of input.papers) checkPlace(version, seq)
  const applicant = checkedParty(input.applicant, 'applicant')
  const asks = await broughtIn(ctx, input, { itemCode: version.code, idNumber: applicant.idNumber })
  return {
    version,
    unit,
    draftId: null,
    channel: 'window',
    owner: null,
    parties: input.handler ? [applicant, checkedParty(input.handler, 'handler')] : [applicant],
    form: await formTaken(ctx, version, input),
    files: [],
    papers: input.papers,
    asks,
  }
}

/** Place of the authority paper 授权委托书, outside the material list. */
const AUTHORITY = 0

/** Scans of one matter at their places, by the ids of stored files. */
type Scans = readonly { readonly seq: number; readonly fileId: string; readonly address: string }[]

/**
 * 窗口登记: a clerk takes an application from a person who came in, with the scans that were made before it was registered.
 * @throws Refusal `approval.no-such-material` for a scan at a place that the list does not have
 */
export async function registerWithScans(ctx: Ctx, input: Input, files: Scans): Promise<Submitted> {
  const application = await windowApplication(ctx, input)
  for (const { seq } of files) if (seq !== AUTHORITY) checkPlace(application.version, seq)
  return receiveApplication(ctx, { ...application, files })
}

/** The same with paper alone. */
export const registerAtWindow = (ctx: Ctx, input: Input): Promise<Submitted> =>
  registerWithScans(ctx, input, [])
