export { destroyHolder, lastingAmong } from './destroy-holder.ts'
export { endLicence } from './end-licence.ts'
export type { Holder } from './holder.ts'
export { importLicence, type OldLicence } from './import-licence.ts'
export { importedLicences } from './imported.store.ts'
export { type IssuedLicence, issueLicence, type LicenceOrder } from './issue-licence.ts'
export type { Succession } from './licence.model.ts'
export { licenceModule } from './licence.module.ts'
export { licenceOfCase } from './list-licences.ts'
export {
  extendValidity,
  holdForAsking,
  type RenewableLicence,
  recordAsked,
  renewableOf,
  type VariableLicence,
  variableById,
  variableLicence,
  variableLicences,
} from './renew-licence.ts'
export { holdPredecessor, licenceById, type Predecessor } from './replace-licence.ts'
