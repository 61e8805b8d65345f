import { startProduct } from '../src/apps/product-process.ts'
import { startBenchCluster } from './cluster.ts'
import { fillTown, makeTownToFill } from './filled-town.ts'
import { atMost, type Figure, percentile } from './report.ts'

const CASES = 1_000_000
const STARTS = 5
const MOST_SECONDS = 5

/** `start`: warm starts of the whole product on its own database with a million cases; the slowest counts. */
export async function bench(): Promise<Figure[]> {
  const cluster = await startBenchCluster('postgres')
  const { dataDir } = cluster.first.compose
  try {
    const clerk = await makeTownToFill(cluster.first)
    await fillTown(cluster.first, clerk, { cases: CASES, openTasks: 100_300, tasksOfClerk: 300, marked: 20 })
    await cluster.halt()
    const seconds: number[] = []
    for (let start = 0; start <= STARTS; start++) {
      const product = await startProduct({ DATA_DIR: dataDir, DEMO: 'none' })
      seconds.push(product.readyMs / 1000)
      await product.stop()
    }
    return [atMost('start', percentile(seconds.slice(1), 1), 's', MOST_SECONDS)]
  } finally {
    await cluster.stop()
  }
}
