export { destroyHolder, lastingAmong } from './destroy-holder.ts'
export { endLicence } from './end-licence.ts'
export type { Holder } from './holder.ts'
export { importLicence, type OldLicence } from './import-licence.ts'
export { importedLicences } from './imported.store.ts'
export { type IssuedLicence, issueLicence, type LicenceOrder } from './issue-licence.ts'
export { licenceModule } from './licence.module.ts'
export { licenceOfCase } from './list-licences.ts'
export {
  extendValidity,
  holdForRenewal,
  type RenewableLicence,
  recordRenewalAsked,
  renewableById,
  renewableLicence,
  renewableLicences,
} from './renew-licence.ts'
