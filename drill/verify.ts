import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { openKeyring } from '#kernel/crypto'
import { canonicalJson, fold, type JsonValue, readActs, verifyChain } from '#kernel/ledger'
import { headFile, headKeyCheck, readHeads } from '#kernel/ledger-sealing'
import { verifyLedger } from '#kernel/ledger-verify'
import { permitKind } from '#modules/approval'
import { initialState, reducer } from '#modules/casework'
import { GOVERNMENT } from '../bench/town.ts'
import type { Journal } from './journal.ts'
import { type DrillNode, headsDir } from './node.ts'
import { send } from './send.ts'
import { actsThere, countNoughts, type StoredCase, storedCases, storedFiles } from './verify.store.ts'

/** What a count found; every number but those of the first line must be nought. */
export interface Findings {
  readonly acknowledged: number
  readonly cases: number
  readonly acts: number
  readonly files: number
  readonly lost: readonly string[]
}

/** What is wrong with one case: its chain, its state, or its tasks. */
async function caseProblem(db: Kysely<unknown>, found: StoredCase): Promise<string | undefined> {
  const acts = await readActs(db, found.governmentId, found.id)
  const chain = verifyChain(acts, { n: found.actN, hash: found.actHash })
  if (!chain.ok) return `chain of ${found.id}`
  const state = fold(reducer(permitKind), initialState(permitKind, found.flow), acts)
  const text = (value: unknown) => canonicalJson(JSON.parse(JSON.stringify(value)) as JsonValue)
  if (text(state) !== text(found.state)) return `state of ${found.id}`
  const tasks = state.flow.tasks.map(({ id }) => id).sort()
  return tasks.join() === [...found.openTasks].sort().join() ? undefined : `tasks of ${found.id}`
}

async function blobProblem(
  dataDir: string,
  { governmentId, id, address }: { governmentId: string; id: string; address: string },
): Promise<string | undefined> {
  const path = join(dataDir, 'files', governmentId, address.slice(0, 2), address, id)
  return stat(path).then(
    () => undefined,
    () => `blob of ${id}`,
  )
}

/** Forms acknowledged by a page and gone: a later one whose answer was lost may stand in the place. */
async function savedProblems(address: string, { saved, maybeSaved }: Journal): Promise<string[]> {
  const problems: string[] = []
  for (const [draftId, { text, cookie }] of saved) {
    const path = `/api/approval/${GOVERNMENT}/drafts/${draftId}`
    const { body, status } = await send(address, { method: 'GET', path, cookie, from: '10.8.0.1' })
    const { form } =
      status === 200 ? (JSON.parse(body) as { form: { matter: string } }) : { form: { matter: '' } }
    if (form.matter !== text && !maybeSaved.get(draftId)?.has(form.matter))
      problems.push(`form of ${draftId}`)
  }
  return problems
}

/** What is wrong with acts, tree and heads, also those that were kept elsewhere while processes were killed. */
async function ledgerProblems(adminUrl: string, dataDir: string): Promise<string[]> {
  const keyring = openKeyring(dataDir)
  const kept = await readFile(headFile(headsDir(dataDir), keyring), 'utf8')
  const report = await verifyLedger({ adminUrl, keyIs: headKeyCheck(keyring), outside: readHeads(kept) })
  const none = report.outside === 0 ? ['no head was kept'] : []
  return [...none, ...report.findings.map((finding) => JSON.stringify(finding))]
}

/** Compares what was acknowledged with what is there, and what is there with itself. */
export async function verify(
  db: Kysely<unknown>,
  { adminUrl, dataDir }: Pick<DrillNode, 'adminUrl' | 'dataDir'>,
  address: string,
  journal: Journal,
): Promise<Findings> {
  const [cases, acts, files, noughts] = [
    await storedCases(db),
    await actsThere(db),
    await storedFiles(db),
    await countNoughts(db),
  ]
  const ids = new Set(cases.map(({ id }) => id))
  const fileIds = new Set(files.map(({ id }) => id))
  const problems: (string | undefined)[] = [
    ...[...journal.submitted].filter(([, id]) => !ids.has(id)).map(([draft]) => `submission of ${draft}`),
    ...[...journal.acts].filter((act) => !acts.has(act)).map((act) => `act ${act}`),
    ...[...journal.files].filter((id) => !fileIds.has(id)).map((id) => `file ${id}`),
    ...Object.entries(noughts)
      .filter(([, n]) => n !== 0)
      .map(([name, n]) => `${name}: ${n}`),
    ...(await savedProblems(address, journal)),
    ...(await ledgerProblems(adminUrl, dataDir)),
    ...journal.faults,
  ]
  for (const found of cases) problems.push(await caseProblem(db, found))
  for (const file of files) problems.push(await blobProblem(dataDir, file))
  const lost = problems.filter((one) => one !== undefined)
  return {
    acknowledged: journal.acknowledged,
    cases: cases.length,
    acts: acts.size,
    files: files.length,
    lost,
  }
}
