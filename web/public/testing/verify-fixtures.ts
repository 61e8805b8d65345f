import { licenceContract } from '#contracts/licence'
import { paperContract } from '#contracts/paper'
import { DAY, SHARP } from './basics.ts'
import { answer } from './page-request.ts'

export const licence = answer(licenceContract.endpoints.verifyLicence, {
  found: true,
  licence: {
    name: SHARP,
    number: SHARP,
    identifier: '1.2.156.3005.2',
    itemName: SHARP,
    holder: '张**',
    issuer: SHARP,
    issuedOn: DAY,
    standing: 'expired',
    validFrom: DAY,
    validTo: '2026-12-31',
    ended: null,
    version: 1,
    replacedBy: { number: SHARP, identifier: '1.2.156.3005.2.2', on: DAY },
    illustrative: true,
    imported: false,
  },
})
export const noLicence = answer(licenceContract.endpoints.verifyLicence, { found: false, licence: null })
export const paper = answer(paperContract.endpoints.verifyPaper, {
  found: true,
  paper: {
    template: 'grant',
    title: SHARP,
    number: SHARP,
    unitName: SHARP,
    issuedOn: DAY,
    state: 'void',
    successor: null,
    illustrative: false,
  },
})
export const noPaper = answer(paperContract.endpoints.verifyPaper, { found: false, paper: null })
