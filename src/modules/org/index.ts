export { appointmentsInForce } from './appointment.store.ts'
export { type NamedBody, namedBody, type RemedyBodies, remedyBodiesOf } from './bodies.ts'
export { createGovernment, type NewGovernment } from './create-government.ts'
export { createPerson } from './create-person.ts'
export { delegationTerm } from './delegation.store.ts'
export { anyGovernment, findGovernment, type Government, listGovernments } from './government.store.ts'
export { handOverRoles } from './hand-over-roles.ts'
export { type HeldSeat, holdersIn, holdersInGovernment, seatsWith, takersOf } from './holders.store.ts'
export { takeDivisions as importDivisions } from './import-divisions.ts'
export { type PeopleBefore, takePeople as importPeople } from './import-people.ts'
export { takeUnits as importUnits } from './import-units.ts'
export {
  actorNames,
  namesOf,
  openUnits,
  type PositionRef,
  personNames,
  positionsOf,
  type StaffRef,
  staffMember,
  type UnitRef as Unit,
  unitByCode,
  unitOf,
  unitsOf,
} from './names.ts'
export { delegationChanged } from './org.events.ts'
export { PEOPLE_TABLE, takenOf } from './org.imports.ts'
export { orgModule } from './org.module.ts'
export { createOutsideBody } from './outside-bodies.ts'
export { ownDivisions } from './own-divisions.ts'
export { reachedPeople } from './reached-people.ts'
export { reachedUnitIds } from './reached-units.ts'
export { actingBy, type ReceivedDelegation, receivedDelegations } from './received.ts'
export { revokeDelegationsOf } from './revoke-delegation.ts'
export { countOpenOffers } from './role-offer.store.ts'
export { readRolePack } from './role-pack.ts'
export type { ImportReport } from './row-check.ts'
export { putIn, type StandIn } from './stand-in.ts'
export { standingOf, standingWith } from './standing.ts'
export { unitPathNow } from './unit-path.store.ts'
