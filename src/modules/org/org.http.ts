import { rowWindow } from '#kernel/contract'
import { speaking } from '#kernel/i18n'
import { routesOf } from '#kernel/platform'
import { answerRoleOffer, listRoleOffers } from './answer-role-offer.ts'
import { askMay, listQuestions } from './ask-may.ts'
import { closeUnit } from './close-unit.ts'
import { createPerson } from './create-person.ts'
import { createRole } from './create-role.ts'
import { createUnit } from './create-unit.ts'
import { listDivisions } from './division.store.ts'
import { endAppointment } from './end-appointment.ts'
import { getPerson } from './get-person.ts'
import { getUnit } from './get-unit.ts'
import { giveAppointment } from './give-appointment.ts'
import { giveDelegation } from './give-delegation.ts'
import { listGovernments } from './government.store.ts'
import { listDelegationRules } from './list-delegation-rules.ts'
import { listDelegable, listDelegations, listDelegationsOfPerson, listReceivers } from './list-delegations.ts'
import { listOffices } from './list-offices.ts'
import { listPeople } from './list-people.ts'
import { listRoleChanges } from './list-role-changes.ts'
import { moveUnit } from './move-unit.ts'
import { orgContract } from './org.contract.ts'
import { changeOutsideBody, createOutsideBody, listBodies, listOutsideBodies } from './outside-bodies.ts'
import { permissionMatrix } from './permission-matrix.ts'
import { reachOf } from './reach.model.ts'
import { readGovernment } from './read-government.ts'
import { readPower } from './read-power.ts'
import { renameUnit } from './rename-unit.ts'
import { revokeDelegation } from './revoke-delegation.ts'
import { listRoles } from './role.store.ts'
import { setAppointmentRoles } from './set-appointment-roles.ts'
import { setDelegationRule } from './set-delegation-rule.ts'
import { setRoleGrants } from './set-role-grants.ts'
import { setUnitContact } from './set-unit-contact.ts'
import { browseUnits, listUnits } from './unit.store.ts'
import { viewOf } from './unit.view.ts'
import { updatePerson } from './update-person.ts'

export const orgRoutes = routesOf(orgContract, {
  browseGovernments: async (ctx) =>
    (await listGovernments(ctx.tx)).map(({ slug, name, divisionCode }) => ({ slug, name, divisionCode })),
  readGovernment: speaking(readGovernment),
  browseUnits: speaking(browseUnits),
  listUnits: async (ctx, input) =>
    (await listUnits(ctx, reachOf(ctx.actor, 'org.unit.read'), input)).map(viewOf),
  getUnit,
  createUnit,
  renameUnit,
  moveUnit,
  closeUnit,
  setUnitContact,
  listOffices: speaking(listOffices),
  listBodies,
  listOutsideBodies,
  createOutsideBody,
  changeOutsideBody,
  listPeople,
  getPerson,
  createPerson,
  updatePerson,
  giveAppointment,
  endAppointment,
  setAppointmentRoles,
  listRoles: async (ctx) => (await listRoles(ctx)).map((role) => ({ ...role, grants: [...role.grants] })),
  listRoleChanges,
  listRoleOffers,
  answerRoleOffer,
  createRole,
  setRoleGrants,
  permissionMatrix,
  listDelegations,
  listDelegationsOfPerson,
  listDelegable,
  listReceivers,
  giveDelegation,
  revokeDelegation,
  listDelegationRules,
  setDelegationRule,
  readPower,
  askMay,
  listQuestions,
  listDivisions: (ctx, input) => listDivisions(ctx.tx, input, rowWindow(input)),
})
