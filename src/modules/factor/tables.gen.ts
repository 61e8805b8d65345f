import type { Generated } from 'kysely'

/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type FactorTables = {
  'factor.challenge': {
    governmentId: string
    id: string
    personId: string
    kind: string
    purpose: string
    secret: string
    code: string | null
    digest: string | null
    locale: string
    attempts: Generated<number>
    createdAt: Date
    expiresAt: Date
    usedAt: Date | null
  }
  'factor.factor': {
    governmentId: string
    id: string
    personId: string
    kind: string
    secret: string
    credential: string | null
    counter: Generated<number>
    createdAt: Date
    lastUsedAt: Date | null
  }
  'factor.guard': {
    governmentId: string
    personId: string
    failures: Generated<number>
    lockedUntil: Date | null
  }
  'factor.machine': {
    governmentId: string
    id: string
    unitId: string
    name: string
    digest: string
    addressRange: string | null
    enrolledBy: string
    createdAt: Date
    expiresAt: Date
    revokedAt: Date | null
    lastSeenAt: Date | null
  }
  'factor.policy': {
    governmentId: string
    zones: unknown
    changedAt: Date
  }
  'factor.recoveryCode': {
    governmentId: string
    personId: string
    digest: string
    createdAt: Date
    usedAt: Date | null
  }
  'factor.standing': {
    sessionId: string
    governmentId: string
    personId: string
    methods: Generated<string[]>
    machineId: string | null
    provenAt: Date | null
    createdAt: Date
  }
}
