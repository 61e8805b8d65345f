import type { Generated } from 'kysely'

/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type OrgTables = {
  'org.appointment': {
    governmentId: string
    id: string
    personId: string
    unitId: string
    title: string
    fromDay: string
    toDay: string | null
    state: Generated<string>
    createdAt: Date
    substitutes: string | null
  }
  'org.appointmentRole': {
    governmentId: string
    appointmentId: string
    roleId: string
    givenAt: Date | null
    givenBy: string | null
  }
  'org.delegation': {
    governmentId: string
    id: string
    appointmentId: string
    toAppointmentId: string
    fromDay: string
    toDay: string
    reason: string
    madeAt: Date
    revokedAt: Date | null
    revokedBy: string | null
  }
  'org.delegationPower': {
    governmentId: string
    delegationId: string
    roleId: string
    permission: string
  }
  'org.delegationRule': {
    governmentId: string
    permission: string
    reach: string
    maxDays: number
  }
  'org.division': {
    code: string
    name: string
    level: string
    parent: string | null
  }
  'org.government': {
    id: string
    slug: string
    name: string
    division: string
    rootUnitId: string
    createdAt: Date
  }
  'org.outsideBody': {
    governmentId: string
    id: string
    name: string
    address: Generated<string>
    phone: Generated<string>
    state: Generated<string>
    changedAt: Date
    changedBy: string
  }
  'org.person': {
    governmentId: string
    id: string
    employeeNo: string
    name: string
    state: Generated<string>
    createdAt: Date
  }
  'org.role': {
    governmentId: string
    id: string
    code: string
    title: string
  }
  'org.roleGrant': {
    governmentId: string
    roleId: string
    permission: string
    scope: string
  }
  'org.roleOffer': {
    governmentId: string
    roleCode: string
    permission: string
    scope: string
    state: string
    at: Date
  }
  'org.unit': {
    governmentId: string
    id: string
    code: string
    name: string
    shortName: string
    kind: string
    division: string | null
    parentId: string | null
    path: string
    note: Generated<string>
    state: Generated<string>
    createdAt: Date
    closedAt: Date | null
  }
  'org.unitContact': {
    governmentId: string
    unitId: string
    address: Generated<string>
    phone: Generated<string>
    reviewBody: Generated<string>
    court: Generated<string>
    changedAt: Date
    changedBy: string
    way: Generated<string>
  }
}
