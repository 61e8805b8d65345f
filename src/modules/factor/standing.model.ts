import { type Grant, permissionOf } from '#kernel/context'
import type { Method } from './factor.schemas.ts'

/** What a session has shown besides its password. */
export interface Standing {
  /** Where it began, those who do not decide need no second factor. */
  readonly waived: boolean
  readonly methods: readonly Method[]
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
export const isFresh = (standing: Standing & { readonly provenAt: Date | null }, now: Date): boolean =>
  standing.methods.some(provesPerson) &&
  standing.provenAt !== null &&
  now.getTime() - standing.provenAt.getTime() < FRESH_MS
