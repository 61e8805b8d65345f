import { listExport, shown, shownMoment } from '#kernel/table'
import { holdsOfCases } from './case-hold.ts'
import { holdContract } from './hold.contract.ts'
import { shownHold } from './manage-holds.ts'

async function* allHolds(ctx: Parameters<typeof holdsOfCases>[0]) {
  yield await holdsOfCases(ctx)
}

/** 正在暂停销毁的办件. */
listExport(shown(allHolds, (_ctx, rows) => rows.map(shownHold)))({
  name: 'hold.holds',
  endpoint: holdContract.endpoints.listHolds,
  personal: true,
  columns: [
    ['number', 24],
    ['until', 12],
    ['person', 12],
    ['reason', 60],
    ['placed', 16, (row) => shownMoment(row.placedAt)],
  ],
})
