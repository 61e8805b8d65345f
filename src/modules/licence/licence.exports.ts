import { listExport, pagesOf, shownMoment } from '#kernel/table'
import { licenceContract } from './licence.contract.ts'
import { listLicences } from './list-licences.ts'

const endpoint = licenceContract.endpoints.listLicences

/** 证照登记簿; holders who are persons are masked as on the page. */
listExport(pagesOf(endpoint, listLicences), {
  name: 'licence.licences',
  endpoint,
  personal: true,
  columns: [
    { name: 'name', read: (row) => row.name, width: 24 },
    { name: 'number', read: (row) => row.number, width: 20 },
    { name: 'identifier', read: (row) => row.identifier, width: 40 },
    { name: 'item', read: (row) => row.itemName, width: 40 },
    { name: 'unit', read: (row) => row.unitName, width: 20 },
    { name: 'holder', read: (row) => row.holder, width: 20 },
    { name: 'issued', read: (row) => shownMoment(row.issuedAt), width: 16 },
    { name: 'from', read: (row) => row.validFrom, width: 10 },
    { name: 'to', read: (row) => row.validTo, width: 10 },
    { name: 'standing', read: (row, words) => words(`licence:standing.${row.standing}`), width: 12 },
  ],
})
