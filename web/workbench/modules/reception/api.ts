import { useQuery } from '@tanstack/react-query'
import { receptionContract } from '#contracts/reception'
import type { OutputOf } from '#kernel/contract'
import { addressOf, apiOf } from '../../kit/api/client.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { useLookEvery } from '../../kit/live/live.tsx'

/** Client of sittings and of the hall. */
export const reception = apiOf(receptionContract)

type Endpoints = typeof receptionContract.endpoints
/** A sitting. */
export type Sitting = OutputOf<Endpoints['readSitting']>
/** What is written in an open one; also what its form holds. */
export type SittingContent = NonNullable<Sitting['content']>
/** A scan of a sitting. */
export type Capture = Sitting['captures'][number]
/** A case that was just registered, with its query code. */
export type RegisteredMatter = OutputOf<Endpoints['registerSitting']>['matters'][number]
/** What the office knows of who sits there. */
export type Known = OutputOf<Endpoints['readKnown']>
/** The hall now. */
export type Hall = OutputOf<Endpoints['readHall']>

const LOOK_MS = 15_000
/** A pad hears no news: somebody is waiting before it. */
const PAD_MS = 2_000

/** The clerk's sittings that are not finished. */
export const useSittings = () =>
  useQuery({ queryKey: ['reception', 'sittings'], queryFn: () => reception.listSittings({}) })

/** One sitting. What is being written lies in the form, so it is read once and again only for captures and ratings. */
export const useSitting = (sittingId: string) =>
  useQuery({
    queryKey: ['reception', 'sitting', sittingId],
    queryFn: () => reception.readSitting({ sittingId }),
  })

/** What is known of who sits there. @param idNumber as it was saved; nothing is asked before it is whole */
export const useKnown = (sittingId: string, idNumber: string) =>
  useQuery({
    queryKey: ['reception', 'known', sittingId, idNumber],
    queryFn: () => reception.readKnown({ sittingId }),
    enabled: idNumber.length === 18,
  })

/** The hall. */
export const useHall = () =>
  useQuery({
    queryKey: ['reception', 'hall'],
    queryFn: () => reception.readHall({}),
    refetchInterval: useLookEvery(LOOK_MS),
  })

/** What a pad shows. */
export const usePad = (government: string, pad: string) =>
  useQuery({
    queryKey: ['reception', 'pad', government, pad],
    queryFn: () => reception.readPad({ government, pad }),
    refetchInterval: PAD_MS,
    refetchIntervalInBackground: true,
  })

/** An act at a sitting. */
export const useSittingAct = <I, O>(
  send: (input: I, options: { key: string }) => Promise<O>,
  onDone?: (output: O) => void,
) => useSubmit<I, O>({ send, touches: ['reception', 'queue'], ...(onDone && { onDone }) })

/** Address of a scan. */
export const captureAddress = (sittingId: string, captureId: string): string =>
  addressOf(receptionContract.endpoints.readCapture, { sittingId, captureId })
