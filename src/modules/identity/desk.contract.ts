import { Type } from 'typebox'
import { contract, Day, endpoint, Fields, Id, Line, Nothing, Nullable, OneOf, Slug } from '#kernel/contract'
import { Password } from './identity.schemas.ts'

/** A position that the caller may act in. */
const Position = Fields({
  id: Id,
  unitId: Id,
  unitName: Type.String(),
  title: Type.String(),
  /** 顶岗: he stands in for somebody. */
  standsIn: Type.Boolean(),
})

/** A delegation that the caller may act by today: whose position, and until when. */
const Delegated = Fields({
  id: Id,
  personName: Type.String(),
  unitName: Type.String(),
  title: Type.String(),
  toDay: Day,
})

/** Who the caller is, and as what he acts now. */
export const Me = Fields({
  name: Type.String(),
  login: Type.String(),
  /** The password is a temporary one: until it is changed, the session gives no permission of a role. */
  mustChangePassword: Type.Boolean(),
  /** Until it is done, the session gives no permission of a role: a factor is to be proven, or a first one added. */
  secondFactor: OneOf('done', 'prove', 'add'),
  government: Fields({ slug: Slug, name: Type.String() }),
  unit: Fields({ id: Id, name: Type.String(), shortName: Type.String() }),
  appointment: Position,
  otherAppointments: Type.Array(Position),
  /** Delegations received that may be acted by today. */
  delegations: Type.Array(Delegated),
  /** The one of them that is acted by now (代行); null in a position of one's own. */
  onBehalfOf: Nullable(Delegated),
  /** Codes. */
  roles: Type.Array(Type.String()),
  /** Names of all permissions held now, however far. */
  permissions: Type.Array(Type.String()),
})

export const deskContract = contract('identity', {
  logInToDesk: endpoint({
    method: 'POST',
    path: '/identity/desk/login',
    permission: 'identity.desk.login',
    evenWhenFull: true,
    summary: '工作人员用登录名和口令登录工作台',
    /** Login: government short name, dot, employee number, such as `suxian.c01`. */
    input: Fields({ login: Line(60), password: Password }),
    output: Fields({ mustChangePassword: Type.Boolean() }),
    rate: { max: 10, seconds: 60, per: 'login' },
  }),
  me: endpoint({
    method: 'GET',
    path: '/identity/me',
    permission: 'identity.session.own',
    summary: '我是谁：单位、任职、角色和权限（工作人员）',
    input: Fields({}),
    output: Me,
  }),
  switchAppointment: endpoint({
    method: 'POST',
    path: '/identity/desk/appointment',
    permission: 'identity.session.own',
    summary: '换到我的另一个任职继续办理',
    input: Fields({ appointmentId: Id }),
    output: Nothing,
  }),
  actOnBehalf: endpoint({
    method: 'POST',
    path: '/identity/desk/delegation',
    permission: 'identity.session.own',
    summary: '按接受的委托代他人办理',
    input: Fields({ delegationId: Id }),
    output: Nothing,
  }),
})
