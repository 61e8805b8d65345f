/** How far a granted permission reaches. */
export type Scope =
  /** records of the person himself */
  | 'own'
  /** records of the unit of the appointment */
  | 'unit'
  /** records of that unit and the units below it */
  | 'subtree'
  /** all records of the government */
  | 'government'

/** A permission that an appointment's roles give, and how far. */
export interface Grant {
  readonly permission: string
  readonly scope: Scope
}

/** Anyone, not logged in. */
export interface PublicActor {
  readonly kind: 'public'
}

/** A citizen or an enterprise, logged in to the hall. */
export interface CitizenActor {
  readonly kind: 'citizen'
  readonly accountId: string
  readonly sessionId: string
}

/** For whom a member of staff acts while that person is away. */
export interface Behalf {
  readonly delegationId: string
  readonly personId: string
  readonly appointmentId: string
}

/**
 * A member of staff, acting in one appointment: his own, or, on somebody's behalf, that of the giver of a delegation.
 * Person, account and appointment are always his own; unit, roles and grants are those of the position acted in.
 */
export interface StaffActor {
  readonly kind: 'staff'
  readonly accountId: string
  readonly sessionId: string
  readonly personId: string
  readonly appointmentId: string
  readonly governmentId: string
  readonly unitId: string
  /** Ids from the root unit down to this one, each ended by `/`. */
  readonly unitPath: string
  readonly roles: readonly string[]
  readonly grants: readonly Grant[]
  /** What the session still lacks; roles and grants are empty until then. */
  readonly withheld?: 'own-password' | 'second-factor' | undefined
  /** Set where the member of staff acts for somebody else (代行). */
  readonly onBehalfOf?: Behalf | undefined
}

/** A named part of the platform with its own list of permissions: never "system may all". */
export interface SystemActor {
  readonly kind: 'system'
  readonly name: string
  readonly governmentId: string | null
  readonly permissions: readonly string[]
}

/** Who acts. */
export type Actor = PublicActor | CitizenActor | StaffActor | SystemActor

/** The one value for everybody who is not logged in. */
export const PUBLIC: PublicActor = { kind: 'public' }

/** The person whose work it is that a member of staff does: he himself, or the one he acts for. */
export const seatOf = (actor: StaffActor): string => actor.onBehalfOf?.personId ?? actor.personId

/** How an actor is written in an act, an event or a log: kind and id, never a name. */
export function actorRef(actor: Actor): string {
  switch (actor.kind) {
    case 'public':
      return 'public'
    case 'citizen':
      return `citizen:${actor.accountId}`
    case 'staff':
      return `staff:${actor.personId}`
    case 'system':
      return `system:${actor.name}`
  }
}
