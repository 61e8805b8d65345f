export { fillFacts } from './fill-facts.ts'
export { freezeDueMonths } from './freeze-month.ts'
export { statisticsModule } from './statistics.module.ts'
