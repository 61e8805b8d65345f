import { Type } from 'typebox'
import { contract, endpoint, Fields, Nullable, PageOf, PageQuery } from '#kernel/contract'

export const divisionContract = contract('org', {
  listDivisions: endpoint({
    method: 'GET',
    path: '/org/divisions',
    permission: 'org.division.read',
    summary: '行政区划：某级的下级，或按名称、代码查找',
    input: Fields({
      parent: Type.Optional(Type.String({ maxLength: 12 })),
      /** Part of the name, or the beginning of the code. */
      text: Type.Optional(Type.String({ maxLength: 40 })),
      ...PageQuery,
    }),
    output: PageOf(
      Fields({
        code: Type.String(),
        name: Type.String(),
        level: Type.String(),
        parent: Nullable(Type.String()),
      }),
    ),
  }),
})
