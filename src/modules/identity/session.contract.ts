import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Instant, Nothing } from '#kernel/contract'
import { NewPassword, Password } from './identity.schemas.ts'

/** A session of the caller that is still alive. */
const OwnSession = Fields({
  id: Id,
  startedAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
  /** What the browser calls itself. */
  agent: Type.String(),
  address: Type.String(),
  /** How it was proven besides the password. */
  methods: Type.Array(Type.String()),
  /** Whether it is the one that asks. */
  current: Type.Boolean(),
})

/** The own session and password, alike for staff, citizens and enterprises. */
export const sessionContract = contract('identity', {
  logOut: endpoint({
    method: 'POST',
    path: '/identity/session/end',
    permission: 'identity.session.own',
    evenWhenFull: true,
    summary: '退出登录',
    input: Fields({}),
    output: Nothing,
  }),
  logOutEverywhere: endpoint({
    method: 'POST',
    path: '/identity/sessions/end',
    permission: 'identity.session.own',
    evenWhenFull: true,
    summary: '在所有设备上退出登录',
    input: Fields({}),
    output: Nothing,
  }),
  endOtherSessions: endpoint({
    method: 'POST',
    path: '/identity/sessions/end-others',
    permission: 'identity.session.own',
    summary: '结束我在其他设备上的会话',
    input: Fields({}),
    output: Nothing,
  }),
  listSessions: endpoint({
    method: 'GET',
    path: '/identity/sessions',
    permission: 'identity.session.own',
    summary: '我正在使用的会话',
    input: Fields({}),
    output: Type.Array(OwnSession),
  }),
  endSession: endpoint({
    method: 'POST',
    path: '/identity/sessions/:sessionId/end',
    permission: 'identity.session.own',
    summary: '结束我的一个会话',
    input: Fields({ sessionId: Id }),
    output: Nothing,
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/identity/password',
    permission: 'identity.session.own',
    summary: '修改我的口令，其他会话随即结束',
    input: Fields({ current: Password, next: NewPassword }),
    output: Nothing,
    rate: { max: 10, seconds: 60 },
  }),
})
