import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { itemContract } from '#contracts/item'
import type { InputOf, OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'

/** Client of the catalogue. */
export const item = apiOf(itemContract)

type Endpoints = typeof itemContract.endpoints
/** Filter of the staff's list. */
export type ItemFilter = InputOf<Endpoints['listItems']>
/** One item in the staff's list. */
export type ItemLine = OutputOf<Endpoints['listItems']>['rows'][number]
/** An item and its versions. */
export type ItemView = OutputOf<Endpoints['readItem']>
/** The whole content of a version. */
export type VersionView = OutputOf<Endpoints['readVersion']>
/** A guide made of the version in force. */
export type Guide = OutputOf<Endpoints['readGuide']>['guide']
/** One line of the list of bywords. */
export type BywordLine = OutputOf<Endpoints['listBywords']>['rows'][number]
/** Words that found nothing. */
export type SearchMiss = OutputOf<Endpoints['listMisses']>['rows'][number]
/** A text of the catalogue in another language. */
export type TranslationLine = OutputOf<Endpoints['listTranslations']>['rows'][number]
/** What may be done with an item or a version. */
export type Ability = ItemView['abilities'][number]

/** The catalogue. */
export const useItems = (filter: ItemFilter) =>
  useQuery({
    queryKey: ['item', 'items', filter],
    queryFn: () => item.listItems(filter),
    placeholderData: keepPreviousData,
  })

/** One item with its versions. */
export const useItem = (itemId: string) =>
  useQuery({ queryKey: ['item', 'item', itemId], queryFn: () => item.readItem({ itemId }) })

/** One version with its content. */
export const useVersion = (versionId: string) =>
  useQuery({ queryKey: ['item', 'version', versionId], queryFn: () => item.readVersion({ versionId }) })

/** What differs between two versions. */
export const useChanges = (versionId: string, since: string) =>
  useQuery({
    queryKey: ['item', 'changes', versionId, since],
    queryFn: () => item.compareVersions({ versionId, since }),
  })

/** Guides by a text, as the public finds them. */
export const useGuides = (government: string, text: string) =>
  useQuery({
    queryKey: ['item', 'guides', government, text],
    queryFn: () => item.searchGuides({ government, size: 20, ...(text && { text }) }),
    placeholderData: keepPreviousData,
  })

/** The guide of an item; nothing is asked before one is chosen. */
export const useGuide = (government: string, code: string | undefined) =>
  useQuery({
    queryKey: ['item', 'guide', government, code],
    queryFn: () => item.readGuide({ government, code: code ?? '' }),
    enabled: code !== undefined,
  })

/** Bywords, in use or taken out. */
export const useBywords = (filter: InputOf<Endpoints['listBywords']>) =>
  useQuery({
    queryKey: ['item', 'bywords', filter],
    queryFn: () => item.listBywords(filter),
    placeholderData: keepPreviousData,
  })

/** Words that found nothing. @param enabled false for whoever may not read them */
export const useMisses = (filter: InputOf<Endpoints['listMisses']>, enabled = true) =>
  useQuery({ queryKey: ['item', 'misses', filter], queryFn: () => item.listMisses(filter), enabled })

/** Texts of the catalogue in another language, those that are missing too. */
export const useTranslations = (filter: InputOf<Endpoints['listTranslations']>) =>
  useQuery({
    queryKey: ['item', 'translations', filter],
    queryFn: () => item.listTranslations(filter),
    placeholderData: keepPreviousData,
  })
