import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Line, Nothing, OneOf } from '#kernel/contract'

const Address = Type.String({ maxLength: 200 })
const Phone = Type.String({ maxLength: 60 })

/** Where the public finds a unit, and who reviews what it decides; empty where nobody has entered it. */
export const ContactView = {
  address: Type.String(),
  phone: Type.String(),
  way: Type.String(),
  reviewBody: Type.String(),
  court: Type.String(),
}

const Body = Fields({ id: Id, name: Type.String(), address: Type.String(), phone: Type.String() })

/** Units as the public meets them, and bodies outside of the government. */
export const contactContract = contract('org', {
  setUnitContact: endpoint({
    method: 'POST',
    path: '/org/units/:unitId/contact',
    permission: 'org.unit.manage',
    summary: '单位的对外信息：地址、怎么去、电话、复议机关、管辖法院',
    input: Fields({
      unitId: Id,
      address: Address,
      phone: Phone,
      /** How to get there: buses, where to park. */
      way: Type.String({ maxLength: 300 }),
      /** Body that reconsiders what the unit decides (行政复议法 §24 and following), by its full name. */
      reviewBody: Type.String({ maxLength: 100 }),
      /** Court that has jurisdiction, by its full name. */
      court: Type.String({ maxLength: 100 }),
    }),
    output: Nothing,
  }),
  listBodies: endpoint({
    method: 'GET',
    path: '/org/bodies',
    permission: 'org.body.read',
    summary: '可以告知申请人前往的机关：本政府的单位和外部机关名录',
    input: Fields({}),
    output: Fields({ units: Type.Array(Body), outside: Type.Array(Body) }),
  }),
  listOutsideBodies: endpoint({
    method: 'GET',
    path: '/org/outside-bodies',
    permission: 'org.unit.manage',
    summary: '外部机关名录，包括不再使用的',
    input: Fields({}),
    output: Type.Array(Fields({ ...Body.properties, state: OneOf('active', 'closed') })),
  }),
  createOutsideBody: endpoint({
    method: 'POST',
    path: '/org/outside-bodies',
    permission: 'org.unit.manage',
    summary: '登记外部机关',
    input: Fields({ name: Line(100), address: Address, phone: Phone }),
    output: Fields({ id: Id }),
  }),
  changeOutsideBody: endpoint({
    method: 'POST',
    path: '/org/outside-bodies/:bodyId',
    permission: 'org.unit.manage',
    summary: '修改外部机关，或者停用',
    input: Fields({
      bodyId: Id,
      name: Line(100),
      address: Address,
      phone: Phone,
      state: OneOf('active', 'closed'),
    }),
    output: Nothing,
  }),
})
