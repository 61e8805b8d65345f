import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findCluster } from '#kernel/postgres'
import { type RunningProduct, startProduct } from '../src/apps/product-process.ts'
import { type DrillNode, headsDir } from './node.ts'

/** The process of the node's database server. */
export const postmasterOf = ({ dataDir }: DrillNode): number =>
  Number(readFileSync(join(findCluster(dataDir)?.cluster ?? '', 'postmaster.pid'), 'utf8').split('\n')[0])

/** The node under the drill: one process that owns the database, and others that join it. */
export class Stand {
  readonly #node: DrillNode
  readonly #processes: number
  #products: RunningProduct[] = []
  #ports: string[] = []

  constructor(node: DrillNode, processes: number) {
    this.#node = node
    this.#processes = processes
  }

  addresses = (): readonly string[] => this.#products.map(({ address }) => address)

  /** A running process; 0 is the owner of the database. @throws Error where it does not run */
  at(n: number): RunningProduct {
    const found = this.#products[n]
    if (!found) throw new Error(`process ${n} does not run`)
    return found
  }

  /** Starts a process, at the port it had before. */
  async start(n: number): Promise<void> {
    const env = {
      DATA_DIR: this.#node.dataDir,
      HEADS_DIR: headsDir(this.#node.dataDir),
      DEMO: 'none',
      TRUST_PROXY: '127.0.0.1',
      LOG_LEVEL: 'fatal',
      PORT: this.#ports[n] ?? '0',
    }
    const product = await startProduct(env, n === 0 ? [] : ['--join'])
    this.#ports[n] = new URL(product.address).port
    this.#products[n] = product
  }

  async startAll(): Promise<void> {
    for (let n = 0; n < this.#processes; n++) await this.start(n)
  }

  /** Stops the owner last: the database goes with it. */
  async stopAll(): Promise<void> {
    for (const product of this.#products.splice(0).reverse()) await product.stop()
  }
}
