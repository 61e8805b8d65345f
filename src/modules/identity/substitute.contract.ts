import { Type } from 'typebox'
import { contract, Day, endpoint, Fields, Id, Line } from '#kernel/contract'
import { Handed } from './staff.contract.ts'

const EmployeeNo = Type.String({ pattern: '^[A-Za-z0-9-]{1,20}$' })

/** Standing in for somebody, for who appoints in the unit. */
export const substituteContract = contract('identity', {
  putInSubstitute: endpoint({
    method: 'POST',
    path: '/identity/appointments/:appointmentId/substitute',
    permission: 'org.appointment.manage',
    summary: '顶岗：让一人在若干日内替一个岗位，没有账户的同时开设',
    input: Fields({
      appointmentId: Id,
      person: Type.Union([Fields({ id: Id }), Fields({ employeeNo: EmployeeNo, name: Line(50) })]),
      fromDay: Day,
      toDay: Day,
    }),
    /** Password: only where an account was opened. */
    output: Fields({ personId: Id, appointmentId: Id, name: Type.String(), ...Handed.properties }),
  }),
})
