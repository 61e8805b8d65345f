import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { complaintContract } from '#contracts/complaint'
import type { InputOf, OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'

/** Client of complaints and bad ratings. */
export const complaint = apiOf(complaintContract)

type Endpoints = typeof complaintContract.endpoints
/** A complaint in the list. */
export type ComplaintLine = OutputOf<Endpoints['listComplaints']>['rows'][number]
/** A complaint with its words, steps and days. */
export type ComplaintView = OutputOf<Endpoints['readComplaint']>
/** Complaints of a unit, counted. */
export type TallyLine = OutputOf<Endpoints['readTally']>['rows'][number]

/** Complaints and bad ratings, newest first. */
export const useComplaints = (input: InputOf<Endpoints['listComplaints']>) =>
  useQuery({
    queryKey: ['complaint', 'list', input],
    queryFn: () => complaint.listComplaints(input),
    placeholderData: keepPreviousData,
  })

/** One complaint. */
export const useComplaint = (complaintId: string) =>
  useQuery({
    queryKey: ['complaint', 'one', complaintId],
    queryFn: () => complaint.readComplaint({ complaintId }),
  })

/** Whom a complaint may be about: who had to do with the matter, and the staff of a unit. */
export const useAboutPeople = (complaintId: string, unitId: string | undefined) =>
  useQuery({
    queryKey: ['complaint', 'people', complaintId, unitId],
    queryFn: () => complaint.listAboutPeople({ complaintId, ...(unitId !== undefined && { unitId }) }),
    placeholderData: keepPreviousData,
  })

/** Complaints of a period by unit. */
export const useTally = (input: InputOf<Endpoints['readTally']>) =>
  useQuery({
    queryKey: ['complaint', 'tally', input],
    queryFn: () => complaint.readTally(input),
    placeholderData: keepPreviousData,
  })
