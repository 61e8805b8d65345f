import { identityContract } from '#contracts/identity'
import { licenceContract } from '#contracts/licence'
import { privacyContract } from '#contracts/privacy'
import { realnameContract } from '#contracts/realname'
import { AT, DAY, ID, OTHER_ID, SHARP, why } from './fixtures.ts'
import { answer } from './page-request.ts'

const { endpoints: identity } = identityContract
const { endpoints: realname } = realnameContract
const { endpoints: privacy } = privacyContract

export const mail = answer(identity.readOwnMail, { address: 'z***@example.cn', available: true })
export const noMail = answer(identity.readOwnMail, { address: null, available: true })

export const lowLevel = answer(realname.readOwnLevel, {
  level: 'declared',
  phoneProvenAt: null,
  proofs: [
    {
      level: 'window',
      at: AT,
      by: SHARP,
      document: 'business-licence',
      validUntil: DAY,
      holds: false,
      endedReason: 'checked-in-error',
    },
  ],
  authority: true,
  check: { state: 'unavailable', askedAt: AT },
})
export const highLevel = answer(realname.readOwnLevel, {
  level: 'authority',
  phoneProvenAt: AT,
  proofs: [
    {
      level: 'authority',
      at: AT,
      by: SHARP,
      document: null,
      validUntil: null,
      holds: true,
      endedReason: null,
    },
  ],
  authority: false,
  check: null,
})

const text = { version: 2, title: SHARP, body: `${SHARP}\n\n${SHARP}`, basis: SHARP, inForceOn: DAY }
const notice = { ...text, code: 'processing', kind: 'notice' } as const
const consent = { ...text, code: 'progress-sms', title: `${SHARP}短信`, kind: 'consent' } as const

export const notices = answer(privacy.readNotices, { rows: [notice, consent] })
export const consents = answer(privacy.listConsents, {
  rows: [
    { ...notice, given: true, at: AT },
    { ...consent, given: null, at: null },
  ],
  due: true,
})
export const looks = answer(privacy.listLooks, {
  rows: [{ id: ID, at: AT, kind: 'parties', unitName: SHARP, position: SHARP, reference: '4310030001' }],
  total: 45,
})
export const noLooks = answer(privacy.listLooks, { rows: [], total: 0 })

const request = { id: ID, number: '20260302-7KQ2MX', askedAt: AT, dueOn: DAY } as const
export const requests = answer(privacy.listOwnRequests, {
  rows: [
    { ...request, kind: 'correction', state: 'open' },
    { ...request, id: OTHER_ID, kind: 'deletion', state: 'granted' },
  ],
})
export const openRequest = answer(privacy.readOwnRequest, {
  ...{ ...request, kind: 'correction', state: 'open', what: SHARP, caseNumber: SHARP },
  ...{ answer: null, answeredAt: null, why },
})
export const refusedRequest = answer(privacy.readOwnRequest, {
  ...{ ...request, kind: 'deletion', state: 'refused', what: SHARP, caseNumber: null },
  ...{ answer: SHARP, answeredAt: AT, why },
})
export const copy = answer(privacy.readCopy, {
  madeAt: AT,
  sections: [
    { name: 'privacy.account', records: [{ name: SHARP, phone: '13800000001' }] },
    { name: 'realname.proofs', records: [] },
  ],
})
export const ownLicences = answer(licenceContract.endpoints.listOwnLicences, {
  rows: [
    {
      ...{ id: ID, caseId: ID, paperId: OTHER_ID, name: SHARP, number: SHARP, code: 'TPF3PYMK' },
      ...{
        identifier: '1.2.156',
        itemCode: '000123501000',
        itemName: SHARP,
        standing: 'expired',
        validFrom: DAY,
        validTo: DAY,
        ended: null,
        replacedBy: null,
      },
    },
  ],
})
export const noLicences = answer(licenceContract.endpoints.listOwnLicences, { rows: [] })
