import { compose } from '../src/apps/compose.ts'
import { startBenchCluster } from './cluster.ts'
import { atMost, type Figure } from './report.ts'
import { startBenchServer } from './server.ts'
import { CITIZEN, CLERK, logIn, makeAcceptedCase, makeBenchTown } from './town.ts'

const MOST_REQUESTS = 3
const MOST_STATEMENTS = 8

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
    const caseId = await makeAcceptedCase(composition, actor, clerk)
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
