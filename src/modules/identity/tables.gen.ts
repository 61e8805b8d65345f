import type { Generated } from 'kysely'

/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type IdentityTables = {
  'identity.account': {
    id: string
    kind: string
    governmentId: string | null
    personId: string | null
    login: string | null
    passwordHash: string
    temporary: boolean
    state: Generated<string>
    failures: Generated<number>
    lockedUntil: Date | null
    createdAt: Date
    passwordChangedAt: Date
    locale: Generated<string>
  }
  'identity.citizen': {
    accountId: string
    kind: string
    idType: string
    name: string
    idNumber: string
    idIndex: string
    phone: string
    phoneIndex: string
    contactName: string | null
    createdAt: Date
    phoneProvenAt: Date | null
  }
  'identity.mailAddress': {
    accountId: string
    address: string
    confirmedAt: Date
  }
  'identity.oneTimeCode': {
    id: string
    purpose: string
    placeIndex: string
    digest: string
    place: string | null
    code: string | null
    locale: string
    attempts: Generated<number>
    createdAt: Date
    expiresAt: Date
    usedAt: Date | null
  }
  'identity.session': {
    id: string
    digest: string
    face: string
    accountId: string
    appointmentId: string | null
    createdAt: Date
    lastSeenAt: Date
    expiresAt: Date
    revokedAt: Date | null
    agent: string
    address: string
    delegationId: string | null
  }
}
