import { listExport, shown, shownMoment } from '#kernel/table'
import { licenceContract } from './licence.contract.ts'
import { standingWord } from './licence.model.ts'
import { allLicences, shownLicences } from './list-licences.ts'

/** 证照登记簿; holders who are persons are masked as on the page. */
listExport(shown(allLicences, shownLicences))({
  name: 'licence.licences',
  endpoint: licenceContract.endpoints.listLicences,
  personal: true,
  columns: [
    ['name', 24],
    ['number', 20],
    ['identifier', 40],
    ['item', 40, (row) => row.itemName],
    ['unit', 20, (row) => row.unitName],
    ['holder', 20],
    ['issued', 16, (row) => shownMoment(row.issuedAt)],
    ['from', 10, (row) => row.validFrom],
    ['to', 10, (row) => row.validTo],
    ['standing', 12, (row, words) => words(`licence:${standingWord(row)}`)],
    ['version', 6, (row) => String(row.version)],
    ['replaced', 24, (row) => row.replacedBy?.identifier ?? ''],
    ['mark', 10, (row, words) => (row.imported ? words('licence:imported') : '')],
  ],
})
