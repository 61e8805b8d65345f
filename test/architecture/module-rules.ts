import type { ModuleDefinition } from '#kernel/platform'
import type { Violation } from './import-rules.ts'

/** What the graph of modules is made of. */
export type ModuleShape = Pick<ModuleDefinition, 'name' | 'tier' | 'uses'>

const TIERS = ['foundation', 'shape', 'business']

/** The declared graph: every module after those it uses, none of a higher tier; so it has no cycle. */
export function graphFaults(modules: readonly ModuleShape[]): Violation[] {
  const rank = (tier: string) => TIERS.indexOf(tier)
  return modules.flatMap(({ name, tier, uses }, at) =>
    uses.flatMap((used) => {
      const target = modules.find((m) => m.name === used)
      if (!target) return [`${name}: uses ${used}, which is no module`]
      if (modules.indexOf(target) >= at) return [`${name}: listed before ${used}, which it uses`]
      return rank(target.tier) > rank(tier)
        ? [`${name}: of tier ${tier} uses ${used} of tier ${target.tier}`]
        : []
    }),
  )
}

/** Every folder of modules is listed once, under its own name. */
export function unlisted(folders: readonly string[], modules: readonly ModuleShape[]): Violation[] {
  const names = modules.map((m) => m.name)
  return [
    ...folders
      .filter((folder) => !names.includes(folder))
      .map((folder) => `src/modules/${folder}: not listed`),
    ...names.filter((name) => !folders.includes(name)).map((name) => `module ${name}: no such folder`),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `module ${name}: listed twice`),
  ]
}

type Endpoints = Pick<ModuleDefinition, 'name' | 'contract' | 'routes'>

/** Every endpoint has a declared permission, an address of its own and a handler. */
export function endpointFaults(
  modules: readonly Endpoints[],
  isDeclared: (permission: string) => boolean,
): Violation[] {
  const seen = new Set<string>()
  return modules.flatMap(({ name, contract, routes = [] }) =>
    Object.entries(contract?.endpoints ?? {}).flatMap(([key, endpoint]) => {
      const address = `${endpoint.method} ${endpoint.path.replace(/:\w+/g, ':')}`
      const faults = [
        ...(isDeclared(endpoint.permission) ? [] : [`permission ${endpoint.permission} is not declared`]),
        ...(seen.has(address) ? [`${address} is taken`] : []),
        ...(routes.some((route) => route.endpoint === endpoint) ? [] : ['no handler']),
        ...(endpoint.summary.trim() === '' ? ['no summary'] : []),
      ]
      seen.add(address)
      return faults.map((fault) => `${name}.${key}: ${fault}`)
    }),
  )
}

type Actors = Pick<ModuleDefinition, 'name' | 'subscribers' | 'jobs'>

/** The named actors of subscribers and jobs hold declared permissions only, and each has a name of its own. */
export function actorFaults(
  modules: readonly Actors[],
  isDeclared: (permission: string) => boolean,
): Violation[] {
  const actors = modules.flatMap(({ subscribers = [], jobs = [] }) => [
    ...subscribers.map(({ name, permissions }) => ({ name, permissions })),
    ...jobs.map(({ task: name, permissions }) => ({ name, permissions })),
  ])
  const names = actors.map((actor) => actor.name)
  return [
    ...names
      .filter((name, at) => names.indexOf(name) !== at)
      .map((name) => `${name}: two actors of this name`),
    ...actors.flatMap(({ name, permissions }) =>
      permissions.filter((p) => !isDeclared(p)).map((p) => `${name}: permission ${p} is not declared`),
    ),
  ]
}
