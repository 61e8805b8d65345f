import { listExport, shownMoment, whole } from '#kernel/table'
import { machineContract } from './machine.contract.ts'
import { listMachines } from './machines.ts'

/** 可信窗口机 of the units within reach. */
listExport(whole(listMachines))({
  name: 'factor.machines',
  endpoint: machineContract.endpoints.listMachines,
  personal: false,
  columns: [
    ['name', 24],
    ['unit', 30, (row) => row.unit.name],
    ['addresses', 20, (row) => row.addressRange],
    ['created', 16, (row) => shownMoment(row.createdAt)],
    ['expires', 16, (row) => shownMoment(row.expiresAt)],
    ['seen', 16, (row) => shownMoment(row.lastSeenAt)],
  ],
})
