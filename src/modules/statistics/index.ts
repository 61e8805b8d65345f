export { freezeDueMonths } from './freeze-month.ts'
export { statisticsModule } from './statistics.module.ts'
