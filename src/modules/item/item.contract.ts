import { contract } from '#kernel/contract'
import { bywordEndpoints } from './byword.contract.ts'
import { catalogueEndpoints } from './catalogue.contract.ts'
import { guideEndpoints } from './guide.contract.ts'
import { sampleEndpoints } from './sample.contract.ts'
import { translationEndpoints } from './translation.contract.ts'

export { ItemFacts } from './facts.schema.ts'

/** Endpoints of the module: the staff's catalogue, the public's guides, the words they are found by, their translations, forms and samples. */
export const itemContract = contract('item', {
  ...catalogueEndpoints,
  ...guideEndpoints,
  ...bywordEndpoints,
  ...translationEndpoints,
  ...sampleEndpoints,
})
