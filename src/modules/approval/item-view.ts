import type { ItemVersion } from '#modules/item'

/** Facts of the version that a case is pinned to. */
export const itemView = ({ code, number, facts }: ItemVersion) => ({
  code,
  name: facts.name,
  version: number,
  legalBasis: facts.legalBasis,
  resultName: facts.resultName,
})
