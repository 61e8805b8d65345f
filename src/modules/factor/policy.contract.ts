import { Type } from 'typebox'
import { contract, endpoint, Fields, Nothing } from '#kernel/contract'
import { Zone } from './factor.schemas.ts'

/** What a government asks for where. */
export const policyContract = contract('factor', {
  readPolicy: endpoint({
    method: 'GET',
    path: '/factor/policy',
    permission: 'factor.policy.read',
    summary: '本政府各区域的第二因素规则',
    input: Fields({}),
    /** `here`: code of the zone in which the caller is. */
    output: Fields({ zones: Type.Array(Zone), here: Type.String(), address: Type.String() }),
  }),
  savePolicy: endpoint({
    method: 'PUT',
    path: '/factor/policy',
    permission: 'factor.policy.manage',
    summary: '规定本政府各区域的第二因素',
    input: Fields({ zones: Type.Array(Zone, { minItems: 1, maxItems: 20 }) }),
    output: Nothing,
  }),
})
