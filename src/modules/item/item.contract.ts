import { contract } from '#kernel/contract'
import { catalogueEndpoints } from './catalogue.contract.ts'
import { guideEndpoints } from './guide.contract.ts'

/** Endpoints of the module: the staff's catalogue, the import, and the public's guides. */
export const itemContract = contract('item', { ...catalogueEndpoints, ...guideEndpoints })
