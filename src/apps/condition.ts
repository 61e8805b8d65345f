import type { Config } from '#kernel/config'
import type { NodeCondition } from '#kernel/context'
import type { FaultMemory } from '#kernel/log'
import { examineNode, examineServer, examineWork, readWork } from './commands/doctor/examine.ts'
import type { Composition } from './compose.ts'
import { figuresOf } from './figures.ts'
import { thisProcess } from './this-process.ts'

/** What a serving node is looked at with. */
export interface Serving {
  readonly config: Config
  readonly adminUrl: string
  readonly composition: Composition
  readonly faults: FaultMemory
  readonly startedAt: Date
}

/** How a serving node does: what `doctor` looks at, and the last faults of this process. */
export async function conditionOf(serving: Serving): Promise<NodeCondition> {
  const { config, adminUrl, composition, faults, startedAt } = serving
  const work = await readWork(composition)
  const found = await Promise.all([
    examineServer(config, adminUrl, true),
    examineWork(composition, config, work),
    examineNode(config),
  ])
  const figures = await figuresOf(config, work, composition.platform.time())
  return { ...thisProcess(startedAt), figures, findings: found.flat(), faults: faults.recent() }
}
