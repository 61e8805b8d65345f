import { type Grant, permissionOf } from '#kernel/context'
import type { Method, Zone } from './factor.schemas.ts'
import { DEFAULT_ZONES, inRange, zoneOf } from './zone.model.ts'

/** What a session has shown besides its password, as it counts where a request comes from. */
export interface Standing {
  /** There, those who do not decide need no second factor. */
  readonly waived: boolean
  readonly methods: readonly Method[]
}

/** What is kept of a session, and the rules it is weighed by. */
export interface KeptStanding {
  readonly methods: readonly Method[]
  /** The zones of the government; null where it has made no rules of its own. */
  readonly zones: readonly Zone[] | null
  /** Range in which alone the window machine of the session is trusted, if any. */
  readonly machineRange: string | null
}

/** What a session counts for at an address: its zone says what it waives and accepts. Recovery codes count everywhere. */
export function standingAt({ methods, zones, machineRange }: KeptStanding, address: string): Standing {
  const zone = zoneOf(zones ?? DEFAULT_ZONES, address)
  const counts = (method: Method): boolean => {
    if (method === 'recovery' || method === 'installer') return true
    if (method === 'machine' && machineRange !== null && !inRange(address, machineRange)) return false
    return zone.accepts.includes(method)
  }
  return { waived: !zone.required, methods: methods.filter(counts) }
}

/** How long a proof is fresh enough to change one's own factors with. */
export const FRESH_MS = 10 * 60_000

/** Whether a method proves a person; a machine does not. */
const provesPerson = (method: Method): boolean => method !== 'machine'

/** Whether whoever holds these grants decides over others or gives power. */
export const decides = (grants: readonly Grant[]): boolean =>
  grants.some(({ permission }) => permissionOf(permission)?.decides === true)

/**
 * Whether a session may use these grants. Who decides needs a proof of his person, whatever the policy says; others
 * one of their machine, or none where the zone waives it.
 */
export const suffices = ({ waived, methods }: Standing, grants: readonly Grant[]): boolean =>
  methods.some(provesPerson) || (!decides(grants) && (waived || methods.includes('machine')))

/** Whether a person was proven in the session so shortly ago that his factors may be changed. */
export const isFresh = (
  standing: Pick<Standing, 'methods'> & { readonly provenAt: Date | null },
  now: Date,
): boolean =>
  standing.methods.some(provesPerson) &&
  standing.provenAt !== null &&
  now.getTime() - standing.provenAt.getTime() < FRESH_MS
