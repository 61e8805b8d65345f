import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { transferContract } from '#contracts/transfer'
import type { InputOf, OutputOf } from '#kernel/contract'
import { addressOf, apiOf } from '../../kit/api/client.ts'

/** Client of imports and exports. */
export const transfer = apiOf(transferContract)

const { endpoints } = transferContract
type Endpoints = typeof endpoints

/** Something that tables can be imported into. */
export type Target = OutputOf<Endpoints['listTargets']>[number]
/** An import and how far it is. */
export type ImportRun = OutputOf<Endpoints['readImport']>
/** Something to say about one line. */
export type Note = OutputOf<Endpoints['listImportNotes']>['rows'][number]
/** An import in the history. */
export type ImportLine = OutputOf<Endpoints['listImports']>['rows'][number]
/** An export in the history. */
export type ExportLine = OutputOf<Endpoints['listExports']>['rows'][number]

/** How often an import that is under way is looked at, in milliseconds. */
const LOOK_MS = 800

const isUnderWay = (run: ImportRun | undefined): boolean =>
  run?.state === 'checking' || run?.state === 'applying'

export const useTargets = () =>
  useQuery({ queryKey: ['transfer', 'targets'], queryFn: () => transfer.listTargets({}) })

/** An import; looked at again and again while it is under way. */
export const useImport = (importId: string) =>
  useQuery({
    queryKey: ['transfer', 'import', importId],
    queryFn: () => transfer.readImport({ importId }),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? LOOK_MS : false),
  })

/** Notes of an import, read anew in each of its states. */
export const useNotes = (input: InputOf<Endpoints['listImportNotes']>, state: string) =>
  useQuery({
    queryKey: ['transfer', 'notes', input, state],
    queryFn: () => transfer.listImportNotes(input),
    placeholderData: keepPreviousData,
  })

export const useImports = (input: InputOf<Endpoints['listImports']>, enabled: boolean) =>
  useQuery({
    queryKey: ['transfer', 'imports', input],
    queryFn: () => transfer.listImports(input),
    placeholderData: keepPreviousData,
    enabled,
  })

export const useExports = (input: InputOf<Endpoints['listExports']>, enabled: boolean) =>
  useQuery({
    queryKey: ['transfer', 'exports', input],
    queryFn: () => transfer.listExports(input),
    placeholderData: keepPreviousData,
    enabled,
  })

/** Address of the template of a target. */
export const templateAddress = (target: string, format: 'xlsx' | 'csv', table?: string): string =>
  addressOf(endpoints.readTemplate, { target, format, ...(table !== undefined && { table }) })
/** Address of the refused rows of an import. */
export const refusedAddress = (importId: string, format: 'xlsx' | 'csv'): string =>
  addressOf(endpoints.readRefused, { importId, format })
/** Address of the slips of an import. */
export const handoutAddress = (importId: string): string => addressOf(endpoints.readHandout, { importId })
