import type { InputOf } from '#kernel/contract'
import { listExport, shownMoment, whole } from '#kernel/table'
import { powerContract } from './power.contract.ts'
import { readPower } from './read-power.ts'

/** One permission of a person with where it comes from. */
interface PowerRow {
  readonly source: string
  readonly unit: string
  readonly title: string
  readonly permission: string
  readonly name: string
  readonly scope: string
  readonly units: string
  readonly givenAt: string
  readonly givenBy: string
  readonly until: string
}

type Power = Awaited<ReturnType<typeof readPower>>
type Reached = Power['positions'][number]['reached']

const unitsOf = (scope: string, { unit, subtree, government }: Reached): string => {
  if (scope === 'subtree') return subtree.join('、')
  if (scope === 'government') return String(government)
  return scope === 'unit' ? unit : ''
}

const rowsOf = (power: Power): PowerRow[] => [
  ...power.positions
    .filter((position) => position.inForce)
    .flatMap(({ unitName, title, toDay, roles, reached }) =>
      roles.flatMap((role) =>
        role.grants.map((grant) => ({
          ...{ source: role.title, unit: unitName, title, permission: grant.permission, name: grant.title },
          ...{ scope: grant.scope, units: unitsOf(grant.scope, reached), until: toDay ?? '' },
          ...{ givenAt: shownMoment(role.givenAt), givenBy: role.givenByName ?? '' },
        })),
      ),
    ),
  ...power.received.flatMap(({ unitName, title, toDay, roleTitles, grants, giverName, madeAt, reached }) =>
    grants.map((grant) => ({
      ...{
        source: roleTitles.join('、'),
        unit: unitName,
        title,
        permission: grant.permission,
        name: grant.title,
      },
      ...{ scope: grant.scope, units: unitsOf(grant.scope, reached), until: toDay },
      ...{ givenAt: shownMoment(madeAt), givenBy: giverName },
    })),
  ),
]

const { readPower: endpoint } = powerContract.endpoints

/** 权限说明 of one person. */
listExport(whole(async (ctx, input: InputOf<typeof endpoint>) => rowsOf(await readPower(ctx, input))))({
  name: 'org.power',
  endpoint,
  personal: false,
  columns: [
    ['unit', 20],
    ['title', 16],
    ['source', 16],
    ['name', 28],
    ['permission', 28],
    ['scope', 16, (row, words) => words(`org:scope.${row.scope}`)],
    ['units', 40],
    ['givenBy', 12],
    ['givenAt', 24],
    ['until', 14],
  ],
})
