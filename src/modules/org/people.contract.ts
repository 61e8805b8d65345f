import { Type } from 'typebox'
import {
  contract,
  Day,
  endpoint,
  Fields,
  Id,
  Line,
  Nothing,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
} from '#kernel/contract'

const EmployeeNo = Type.String({ pattern: '^[A-Za-z0-9-]{1,20}$' })
const PersonState = OneOf('active', 'left')
const RoleCodes = Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 })

/** A person's position in a unit. */
const AppointmentView = Fields({
  id: Id,
  unitId: Id,
  unitName: Type.String(),
  title: Type.String(),
  fromDay: Day,
  toDay: Nullable(Day),
  state: OneOf('active', 'ended'),
  /** 顶岗: stands in for another position. */
  standsIn: Type.Boolean(),
  roles: Type.Array(Fields({ code: Type.String(), title: Type.String() })),
})

const PersonRow = Fields({
  id: Id,
  employeeNo: Type.String(),
  name: Type.String(),
  state: PersonState,
  /** Positions that are not ended, as short unit name and title. */
  positions: Type.Array(Fields({ unitName: Type.String(), title: Type.String() })),
})

const FirstAppointment = {
  unitId: Id,
  title: Line(50),
  fromDay: Day,
  toDay: Type.Optional(Nullable(Day)),
  roles: RoleCodes,
}

export const peopleContract = contract('org', {
  listPeople: endpoint({
    method: 'GET',
    path: '/org/people',
    permission: 'org.person.read',
    summary: '工作人员名单',
    input: Fields({
      /** Part of the name, or the beginning of the employee number. */
      text: Type.Optional(Type.String({ maxLength: 60 })),
      unitId: Type.Optional(Id),
      state: Type.Optional(PersonState),
      ...PageQuery,
    }),
    output: PageOf(PersonRow),
  }),
  getPerson: endpoint({
    method: 'GET',
    path: '/org/people/:personId',
    permission: 'org.person.read',
    summary: '一名工作人员和他的任职',
    input: Fields({ personId: Id }),
    output: Fields({
      id: Id,
      employeeNo: Type.String(),
      name: Type.String(),
      state: PersonState,
      appointments: Type.Array(AppointmentView),
      abilities: Type.Array(OneOf('update', 'appoint')),
    }),
  }),
  createPerson: endpoint({
    method: 'POST',
    path: '/org/people',
    permission: 'org.person.manage',
    summary: '登记工作人员，同时给出第一个任职',
    input: Fields({ employeeNo: EmployeeNo, name: Line(50), ...FirstAppointment }),
    output: Fields({ id: Id, appointmentId: Id }),
  }),
  updatePerson: endpoint({
    method: 'PUT',
    path: '/org/people/:personId',
    permission: 'org.person.manage',
    summary: '修改工作人员；离职后其登录立即失效',
    input: Fields({ personId: Id, employeeNo: EmployeeNo, name: Line(50), state: PersonState }),
    output: Nothing,
  }),
  giveAppointment: endpoint({
    method: 'POST',
    path: '/org/people/:personId/appointments',
    permission: 'org.appointment.manage',
    summary: '任命',
    input: Fields({ personId: Id, ...FirstAppointment }),
    output: Fields({ id: Id }),
  }),
  endAppointment: endpoint({
    method: 'POST',
    path: '/org/appointments/:appointmentId/end',
    permission: 'org.appointment.manage',
    summary: '免去任职：立即，或到最后一天为止',
    input: Fields({ appointmentId: Id, lastDay: Type.Optional(Nullable(Day)) }),
    output: Fields({ state: OneOf('active', 'ended'), toDay: Day }),
  }),
  setAppointmentRoles: endpoint({
    method: 'PUT',
    path: '/org/appointments/:appointmentId/roles',
    permission: 'org.appointment.manage',
    summary: '确定一个任职的角色',
    input: Fields({ appointmentId: Id, roles: RoleCodes }),
    output: Nothing,
  }),
})
