import { Type } from 'typebox'
import { contract, Day, endpoint, Fields, Id, Instant, Nullable, OneOf } from '#kernel/contract'

const ScopeName = OneOf('own', 'unit', 'subtree', 'government')

/** A permission and how far it reaches. */
const Given = Fields({ permission: Type.String(), title: Type.String(), scope: ScopeName })

/** What the scopes mean at one place, in short names of units in use. */
const Reached = Fields({
  unit: Type.String(),
  /** The unit and those below it. */
  subtree: Type.Array(Type.String()),
  /** How many units the government has in use. */
  government: Type.Integer(),
})

const PowerRole = Fields({
  code: Type.String(),
  title: Type.String(),
  /** Null where it was given when the government was set up, or before this was kept. */
  givenAt: Nullable(Instant),
  givenByName: Nullable(Type.String()),
  grants: Type.Array(Given),
})

const PowerPosition = Fields({
  appointmentId: Id,
  unitName: Type.String(),
  title: Type.String(),
  fromDay: Day,
  toDay: Nullable(Day),
  /** In force today: only then it gives anything. */
  inForce: Type.Boolean(),
  /** 顶岗: for whom. */
  standsInFor: Nullable(Type.String()),
  roles: Type.Array(PowerRole),
  reached: Reached,
})

const PowerReceived = Fields({
  delegationId: Id,
  giverName: Type.String(),
  unitName: Type.String(),
  title: Type.String(),
  fromDay: Day,
  toDay: Day,
  reason: Type.String(),
  madeAt: Instant,
  roleTitles: Type.Array(Type.String()),
  grants: Type.Array(Given),
  reached: Reached,
})

/** A person's whole power, each permission with where it comes from and how far it reaches. */
export const PowerView = Fields({
  personId: Id,
  name: Type.String(),
  employeeNo: Type.String(),
  state: OneOf('active', 'left'),
  on: Day,
  positions: Type.Array(PowerPosition),
  received: Type.Array(PowerReceived),
  /** Held by every member of staff, for his own records. */
  ofEverybody: Type.Array(Fields({ permission: Type.String(), title: Type.String() })),
})

/** The person asked about; without one, the caller himself. Others are for who may read roles and sees the person. */
const Subject = { personId: Type.Optional(Id) }

export const powerContract = contract('org', {
  readPower: endpoint({
    method: 'GET',
    path: '/org/power',
    permission: 'org.power.own',
    summary: '权限说明：一个人的全部权限、来源和范围',
    input: Fields(Subject),
    output: PowerView,
  }),
  askMay: endpoint({
    method: 'GET',
    path: '/org/power/question',
    permission: 'org.power.own',
    summary: '某人能否在某单位做某事，为什么',
    input: Fields({ ...Subject, permission: Type.String({ maxLength: 80 }), unitId: Id }),
    output: Fields({
      may: Type.Boolean(),
      why: OneOf('everybody', 'reached', 'own-records', 'out-of-reach', 'not-held', 'left'),
      ways: Type.Array(
        Fields({
          kind: OneOf('position', 'delegation'),
          id: Id,
          unitName: Type.String(),
          title: Type.String(),
          /** Whose power it is, by delegation. */
          behalfOf: Nullable(Type.String()),
          scope: ScopeName,
          roleTitles: Type.Array(Type.String()),
          reaches: Type.Boolean(),
        }),
      ),
    }),
  }),
  listQuestions: endpoint({
    method: 'GET',
    path: '/org/power/questions',
    permission: 'org.power.own',
    summary: '可以问的权限和单位',
    input: Fields({}),
    output: Fields({
      permissions: Type.Array(Fields({ permission: Type.String(), title: Type.String() })),
      units: Type.Array(Fields({ id: Id, name: Type.String() })),
    }),
  }),
})
