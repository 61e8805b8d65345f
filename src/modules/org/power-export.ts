import { type ExportColumn, listExport, shownMoment, wholeOf } from '#kernel/table'
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

const column = (name: keyof PowerRow, width: number): ExportColumn<PowerRow> => ({
  name,
  width,
  read: (row, words) => (name === 'scope' ? words(`org:scope.${row.scope}`) : row[name]),
})

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

listExport<PowerRow>(
  wholeOf(endpoint, async (ctx, input) => rowsOf(await readPower(ctx, input))),
  {
    name: 'org.power',
    endpoint,
    personal: false,
    columns: [
      ...[column('unit', 20), column('title', 16), column('source', 16), column('name', 28)],
      ...[column('permission', 28), column('scope', 16), column('units', 40), column('givenBy', 12)],
      ...[column('givenAt', 24), column('until', 14)],
    ],
  },
)
