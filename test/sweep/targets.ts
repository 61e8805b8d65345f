import { permissionOf } from '#kernel/context'
import type { Endpoint } from '#kernel/contract'
import { MODULES } from '../../src/apps/modules.ts'

/** An endpoint to be called as those who may not. */
export interface Target {
  readonly name: string
  readonly endpoint: Endpoint
}

/** Every endpoint of the platform. */
export const TARGETS: readonly Target[] = MODULES.flatMap(({ name: module, contract }) =>
  Object.entries(contract?.endpoints ?? {}).map(([name, endpoint]) => ({
    name: `${module}.${name}`,
    endpoint,
  })),
)

export const holdersOf = ({ endpoint }: Target): readonly string[] =>
  permissionOf(endpoint.permission)?.holders ?? []
export const isPublic = (target: Target): boolean => holdersOf(target).includes('public')

/** Fields of the path that name a record. */
export const recordsOf = ({ endpoint }: Target): string[] =>
  [...endpoint.path.matchAll(/:([A-Za-z]+Id)\b/g)].map((match) => match[1] ?? '')

/** Records of the installation, not of a government: every window may look at the account of who stands before it. */
const OF_NODE = new Set(['accountId'])

/** Fields of the path that name a record of a government or of a person. */
export const guardedRecordsOf = (target: Target): string[] =>
  recordsOf(target).filter((name) => !OF_NODE.has(name))

/** Fields of the query or the body that name a record of a government or of a person. */
export const bodyRecordsOf = (target: Target): string[] =>
  Object.keys(target.endpoint.input.properties).filter(
    (name) => name.endsWith('Id') && !recordsOf(target).includes(name) && !OF_NODE.has(name),
  )
