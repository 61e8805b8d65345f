export { sittingRated } from './reception.events.ts'
export { receptionModule } from './reception.module.ts'
export { casesOfSitting, type Served, servedIn } from './served.ts'
