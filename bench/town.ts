import { randomUUID } from 'node:crypto'
import { approvalContract } from '#contracts/approval'
import { identityContract } from '#contracts/identity'
import { type Actor, PUBLIC } from '#kernel/context'
import type { Endpoint, InputOf, OutputOf } from '#kernel/contract'
import type { Upload } from '#kernel/files'
import { resolveSession } from '#modules/identity'
import { type Composition, compose } from '../src/apps/compose.ts'
import { callerAs, makeCitizens, makeStaffAccounts } from '../src/apps/demo/cast.ts'
import { deskActor, HERE } from '../src/apps/demo/desk-actor.ts'
import { DEMO_TOWNS, makeItems, makeTown } from '../src/apps/demo/towns.ts'
import type { BenchDatabase } from './cluster.ts'

export const PASSWORD = 'bench-password-26'
/** A clerk who receives applications. */
export const CLERK = 'suxian.1001'
/** A citizen of the demo data and an item of three necessary materials that he can apply for. */
export const CITIZEN = '431003198804126028'
export const ITEM = '000131502000'
export const GOVERNMENT = 'suxian'

/** A logged-in caller: the actor for calls in process, the cookie for calls over HTTP. */
export interface LoggedIn {
  readonly actor: Actor
  readonly cookie: string
}

/** Makes the government of the bench with its people and items. */
export async function makeBenchTown(database: BenchDatabase): Promise<void> {
  const composition = await compose(database.compose)
  const [town] = DEMO_TOWNS
  if (!town) throw new Error('no town')
  const id = randomUUID()
  await makeTown(composition.platform, town, id)
  await makeStaffAccounts(composition.platform, town.slug, id, PASSWORD)
  await makeItems(composition.platform, id)
  await makeCitizens(composition.platform, id, PASSWORD)
  await composition.close()
}

/** Calls an endpoint in process. */
export async function call<E extends Endpoint>(
  { platform }: Composition,
  actor: Actor,
  endpoint: E,
  input: InputOf<E>,
  upload?: Upload,
): Promise<OutputOf<E>> {
  const values = input as Record<string, unknown>
  const answer = await platform.invoke({
    endpoint,
    caller: callerAs(actor),
    input: values,
    upload,
    key: randomUUID(),
  })
  return answer.output as OutputOf<E>
}

/** Logs in to a face. */
export async function logIn(
  composition: Composition,
  face: 'desk' | 'hall',
  login: string,
): Promise<LoggedIn> {
  const { logInToDesk, logInToHall } = identityContract.endpoints
  const answer = await composition.platform.invoke({
    endpoint: face === 'desk' ? logInToDesk : logInToHall,
    caller: callerAs(PUBLIC),
    input: face === 'desk' ? { login, password: PASSWORD } : { account: login, password: PASSWORD },
    key: randomUUID(),
  })
  const token = answer.session?.token ?? ''
  const { platform, database } = composition
  const actor =
    face === 'desk'
      ? await deskActor(platform, database.db, token)
      : await resolveSession(database.db, platform.time)(face, token, HERE)
  if (!actor) throw new Error('bench account cannot log in')
  return { actor, cookie: `yc_${face}=${token}` }
}

/** A complete draft without its materials. */
export async function writeDraft(composition: Composition, actor: Actor): Promise<string> {
  const { startDraft, saveDraft } = approvalContract.endpoints
  const government = GOVERNMENT
  const { draftId } = await call(composition, actor, startDraft, { government, itemCode: ITEM })
  await call(composition, actor, saveDraft, {
    government,
    draftId,
    matter: '申请登记个体工商户',
    address: '苏园路 8 号',
  })
  return draftId
}

/** Applies as a citizen and accepts as a clerk. @returns id of the case */
export async function makeAcceptedCase(
  composition: Composition,
  citizen: Actor,
  clerk: Actor,
): Promise<string> {
  const { addDraftMaterial, submitApplication, acceptCase } = approvalContract.endpoints
  const draftId = await writeDraft(composition, citizen)
  const upload = { name: 'material.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 bench') }
  for (const seq of [1, 2, 3]) {
    await call(composition, citizen, addDraftMaterial, { government: GOVERNMENT, draftId, seq }, upload)
  }
  const { caseId } = await call(composition, citizen, submitApplication, { government: GOVERNMENT, draftId })
  await call(composition, clerk, acceptCase, { caseId })
  return caseId
}
