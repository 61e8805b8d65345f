/** Tables of this module, generated from the migrated database by scripts/generate-tables.ts. */
export type LicenceTables = {
  'licence.licence': {
    governmentId: string
    id: string
    caseId: string | null
    unitId: string
    unitPath: string
    itemCode: string
    itemName: string
    name: string
    owner: string | null
    holderKind: string
    holderSealed: string | null
    holderIndex: string | null
    typeCode: string
    issuer: string
    serial: string
    version: number
    identifier: string
    illustrative: boolean
    number: string
    code: string
    issuedAt: Date
    issuedBy: string
    validFrom: string
    validTo: string | null
    state: string
    paperId: string | null
    destroyedAt: Date | null
    renewalCase: string | null
    importedAt: Date | null
    supersedes: string | null
    supersededBy: string | null
  }
}
