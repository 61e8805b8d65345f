import { destroyCluster } from '#kernel/postgres'
import { newDataDir, startProduct } from '../../src/apps/product-process.ts'

/** A product that runs on a folder of its own, with the demo loaded. */
export interface DemoProduct {
  /** Where it answers, without a slash at the end. */
  readonly address: string
  /** Password of every demo account. */
  readonly password: string
  /** Stops it and deletes its folder. */
  stop(): Promise<void>
}

const PASSWORD = 'pictures-of-suxian'

/** Starts the product on a new folder and a free port, and waits until it answers. */
export async function startDemo(): Promise<DemoProduct> {
  const dataDir = await newDataDir('pictures')
  const settings = { DEMO: 'suxian', DEMO_PASSWORD: PASSWORD, PUBLIC_URL: 'https://hall.suxian.example' }
  try {
    const product = await startProduct({ DATA_DIR: dataDir, ...settings })
    const stop = () => product.stop().finally(() => destroyCluster(dataDir))
    return { address: product.address, password: PASSWORD, stop }
  } catch (error) {
    destroyCluster(dataDir)
    throw error
  }
}
