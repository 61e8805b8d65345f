import { approvalContract } from '#contracts/approval'
import { compose } from '../src/apps/compose.ts'
import { startBenchCluster } from './cluster.ts'
import { atMost, type Figure } from './report.ts'
import { startBenchServer } from './server.ts'
import { CITIZEN, call, GOVERNMENT, logIn, makeBenchTown, writeDraft } from './town.ts'

const MOST_REQUESTS = 3
const MOST_STATEMENTS = 8
const CLERK = `${GOVERNMENT}.1001`

/** Requests that the workbench sends to show a case, once it is open. */
const requestsFor = (caseId: string): string[] => [`/api/approval/cases/${caseId}`]

/** `case-page`: how many requests and SQL statements, those of the transaction included, a case page costs. */
export async function bench(): Promise<Figure[]> {
  const cluster = await startBenchCluster()
  try {
    await makeBenchTown(cluster.first)
    const composition = await compose(cluster.first.compose)
    const { actor } = await logIn(composition, 'hall', CITIZEN)
    const { cookie, actor: clerk } = await logIn(composition, 'desk', CLERK)
    const { addDraftMaterial, submitApplication, acceptCase } = approvalContract.endpoints
    const draftId = await writeDraft(composition, actor)
    const upload = {
      name: 'material.pdf',
      mediaType: 'application/pdf',
      bytes: Buffer.from('%PDF-1.4 bench'),
    }
    for (const seq of [1, 2, 3]) {
      await call(composition, actor, addDraftMaterial, { government: GOVERNMENT, draftId, seq }, upload)
    }
    const { caseId } = await call(composition, actor, submitApplication, { government: GOVERNMENT, draftId })
    await call(composition, clerk, acceptCase, { caseId })
    await composition.close()
    const server = await startBenchServer(cluster.first, true)
    const open = () =>
      Promise.all(requestsFor(caseId).map((path) => fetch(`${server.url}${path}`, { headers: { cookie } })))
    await open()
    await server.recorded()
    const answers = await open()
    if (answers.some((answer) => !answer.ok)) throw new Error('the case page was refused')
    const statements = await server.recorded()
    await server.stop()
    return [
      atMost('case-page.requests', answers.length, 'requests', MOST_REQUESTS),
      atMost('case-page.statements', statements.length, 'statements', MOST_STATEMENTS),
    ]
  } finally {
    await cluster.stop()
  }
}
