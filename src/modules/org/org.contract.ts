import { contract } from '#kernel/contract'
import { contactContract } from './contact.contract.ts'
import { delegationContract } from './delegation.contract.ts'
import { divisionContract } from './division.contract.ts'
import { officeContract } from './office.contract.ts'
import { peopleContract } from './people.contract.ts'
import { powerContract } from './power.contract.ts'
import { roleContract } from './role.contract.ts'
import { unitContract } from './unit.contract.ts'

export { UNIT_KIND_NAMES } from './unit-kind.ts'

/** Everything that org answers: governments, units, people, appointments, roles, delegations, imports. */
export const orgContract = contract('org', {
  ...unitContract.endpoints,
  ...contactContract.endpoints,
  ...officeContract.endpoints,
  ...peopleContract.endpoints,
  ...roleContract.endpoints,
  ...powerContract.endpoints,
  ...delegationContract.endpoints,
  ...divisionContract.endpoints,
})
