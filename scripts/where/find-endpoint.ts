import type { Endpoint } from '#kernel/contract'
import type { ModuleDefinition } from '#kernel/platform'

/** An endpoint with its module and its name in the contract. */
export interface FoundEndpoint {
  readonly module: string
  readonly name: string
  readonly endpoint: Endpoint
}

/** Every endpoint, module by module in the order of their contracts. */
export const allEndpoints = (modules: readonly ModuleDefinition[]): FoundEndpoint[] =>
  modules.flatMap(({ name: module, contract }) =>
    Object.entries(contract?.endpoints ?? {}).map(([name, endpoint]) => ({ module, name, endpoint })),
  )

/** Parts of a path without query, host and `/api`. */
function partsOf(path: string): string[] {
  const bare = path.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '')
  return bare
    .replace(/^\/api(?=\/)/, '')
    .split('/')
    .filter((part) => part !== '')
}

function matches(pattern: string, path: string): boolean {
  const [wanted, given] = [partsOf(pattern), partsOf(path)]
  return (
    wanted.length === given.length && wanted.every((part, n) => part === given[n] || part.startsWith(':'))
  )
}

/** How many parts of a path are fixed: the endpoint with most of them is the one that answers. */
const fixedParts = ({ endpoint }: FoundEndpoint): number =>
  partsOf(endpoint.path).filter((part) => !part.startsWith(':')).length

/**
 * The endpoint that answers a method and a path.
 * @param path as in the contract (`/items/:id`) or as requested (`/api/items/7?x=1`)
 */
export function findEndpoint(
  endpoints: readonly FoundEndpoint[],
  method: string,
  path: string,
): FoundEndpoint | undefined {
  return endpoints
    .filter(({ endpoint }) => endpoint.method === method.toUpperCase() && matches(endpoint.path, path))
    .sort((a, b) => fixedParts(b) - fixedParts(a))[0]
}
