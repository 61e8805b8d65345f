import { identityContract } from '#contracts/identity'
import { messageContract } from '#contracts/message'
import { AT, ID, OTHER_ID, SHARP } from './basics.ts'
import { answer } from './page-request.ts'

export const inbox = answer(messageContract.endpoints.listInbox, {
  rows: [
    { id: ID, template: 'accepted', title: SHARP, body: SHARP, caseId: ID, at: AT, read: false },
    { id: OTHER_ID, template: 'other', title: SHARP, body: SHARP, caseId: null, at: AT, read: true },
  ],
  total: 45,
  unread: 1,
})
export const emptyInbox = answer(messageContract.endpoints.listInbox, { rows: [], total: 0, unread: 0 })

export const profile = answer(identityContract.endpoints.readProfile, {
  kind: 'enterprise',
  name: SHARP,
  idType: 'uscc',
  idNumber: '91431003MA4L0YTE2X',
  phone: '138****0001',
  contactName: '张**',
})
export const sessions = answer(identityContract.endpoints.listSessions, [
  {
    id: ID,
    startedAt: AT,
    lastSeenAt: AT,
    expiresAt: AT,
    agent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36',
    address: '192.0.2.1',
    methods: [],
    current: true,
  },
  {
    id: OTHER_ID,
    startedAt: AT,
    lastSeenAt: AT,
    expiresAt: AT,
    agent: SHARP,
    address: '192.0.2.2',
    methods: [],
    current: false,
  },
])
