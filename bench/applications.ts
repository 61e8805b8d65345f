import { approvalContract } from '#contracts/approval'
import type { Actor } from '#kernel/context'
import { type Composition, compose } from '../src/apps/compose.ts'
import { asOwner, type BenchDatabase } from './cluster.ts'
import type { BenchServer } from './server.ts'
import { CITIZEN, call, GOVERNMENT, logIn, makeBenchTown, writeDraft } from './town.ts'
import { visit } from './visit.ts'

/** Clients that send at once. */
export const CLIENTS = 16
const MATERIALS = 3

/** Gives every draft three materials: the rows of files that were uploaded once, which is what a submit reads. */
async function giveMaterials(
  composition: Composition,
  database: BenchDatabase,
  actor: Actor,
  draftId: string,
): Promise<void> {
  const upload = { name: 'material.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 bench') }
  const { addDraftMaterial } = approvalContract.endpoints
  for (let seq = 1; seq <= MATERIALS; seq++) {
    await call(composition, actor, addDraftMaterial, { government: GOVERNMENT, draftId, seq }, upload)
  }
  await asOwner(
    database.adminUrl,
    `insert into approval.draft_material (government_id, id, draft_id, seq, file_id, added_at)
     select d.government_id, gen_random_uuid(), d.id, m.seq, m.file_id, m.added_at
     from approval.draft d, approval.draft_material m where m.draft_id = '${draftId}' and d.id <> m.draft_id`,
  )
}

/** Writes drafts that are going to be sent, each with three materials. @returns their ids and the citizen's cookie */
export async function prepareDrafts(
  database: BenchDatabase,
  count: number,
): Promise<{ drafts: string[]; cookie: string }> {
  await makeBenchTown(database)
  const composition = await compose(database.compose)
  const { actor, cookie } = await logIn(composition, 'hall', CITIZEN)
  const drafts: string[] = []
  while (drafts.length < count) {
    drafts.push(...(await Promise.all(Array.from({ length: CLIENTS }, () => writeDraft(composition, actor)))))
  }
  await giveMaterials(composition, database, actor, drafts[0] ?? '')
  await asOwner(database.adminUrl, 'vacuum analyze')
  await composition.close()
  return { drafts, cookie }
}

/** Runs the tasks with so many at a time. @returns tasks a second */
export async function atOnce(
  clients: number,
  tasks: readonly ((client: number) => Promise<void>)[],
): Promise<number> {
  const begun = performance.now()
  let next = 0
  const work = async (client: number): Promise<void> => {
    for (let task = tasks[next++]; task; task = tasks[next++]) await task(client)
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => work(client)))
  return tasks.length / ((performance.now() - begun) / 1000)
}

/** Sends one draft over HTTP. */
export async function submit({ url }: BenchServer, cookie: string, draftId: string): Promise<void> {
  const path = `/api/approval/${GOVERNMENT}/drafts/${draftId}/submit`
  const { status } = await visit(url, { method: 'POST', path, cookie })
  if (status !== 200) throw new Error(`submit answered ${status}`)
}
