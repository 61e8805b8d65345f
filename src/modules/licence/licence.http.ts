import { speaking } from '#kernel/i18n'
import { routesOf } from '#kernel/platform'
import { endImportedLicence } from './end-imported.ts'
import { licenceContract } from './licence.contract.ts'
import { listLicences, listOwnLicences } from './list-licences.ts'
import { verifyLicence } from './verify-licence.ts'

export const licenceRoutes = routesOf(licenceContract, {
  verifyLicence: speaking(verifyLicence),
  listLicences,
  listOwnLicences: speaking(listOwnLicences),
  endImportedLicence,
})
