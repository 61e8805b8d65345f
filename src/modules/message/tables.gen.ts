import type { Generated } from 'kysely'

/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type MessageTables = {
  'message.message': {
    governmentId: string
    id: string
    recipientKind: string
    recipientId: string
    template: string
    params: unknown
    caseId: string | null
    at: Date
    readAt: Date | null
  }
  'message.text': {
    governmentId: string
    id: string
    template: string
    caseId: string | null
    phoneSealed: string | null
    textSealed: string
    state: Generated<string>
    attempts: Generated<number>
    lastFault: string | null
    createdAt: Date
    sentAt: Date | null
    maybeTaken: Generated<boolean>
    channel: Generated<string>
    addressSealed: string | null
    locale: Generated<string>
  }
}
