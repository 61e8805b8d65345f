export type { Holder } from './holder.ts'
export { type IssuedLicence, issueLicence, type LicenceOrder } from './issue-licence.ts'
export { licenceModule } from './licence.module.ts'
export { licenceOfCase } from './list-licences.ts'
