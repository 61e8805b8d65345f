import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orgContract } from '#contracts/org'
import type { InputOf, OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'

/** Client of units, people and roles. */
export const org = apiOf(orgContract)

type Endpoints = typeof orgContract.endpoints
/** A unit in the tree. */
export type Unit = OutputOf<Endpoints['listUnits']>[number]
/** A unit with what may be done with it. */
export type UnitDetail = OutputOf<Endpoints['getUnit']>
/** One person in the list. */
export type PersonLine = OutputOf<Endpoints['listPeople']>['rows'][number]
/** A person with all appointments. */
export type Person = OutputOf<Endpoints['getPerson']>
/** A person's position in a unit. */
export type Appointment = Person['appointments'][number]
/** A role and what it gives. */
export type Role = OutputOf<Endpoints['listRoles']>[number]
/** One line of the permission matrix. */
export type MatrixLine = OutputOf<Endpoints['permissionMatrix']>[number]
/** A permission that a version brought for a role, not decided yet. */
export type RoleOffer = OutputOf<Endpoints['listRoleOffers']>[number]
/** One change of a role. */
export type RoleChange = OutputOf<Endpoints['listRoleChanges']>['rows'][number]
/** Filter of the list of people. */
export type PeopleFilter = InputOf<Endpoints['listPeople']>
/** A body outside of the government. */
export type OutsideBody = OutputOf<Endpoints['listOutsideBodies']>[number]
/** A kind of unit. */
export type UnitKind = Unit['kind']

/** The tree of units, those above first. */
export const useUnits = () => useQuery({ queryKey: ['org', 'units'], queryFn: () => org.listUnits({}) })

/** One unit; nothing is asked before one is chosen. */
export const useUnit = (unitId: string | undefined) =>
  useQuery({
    queryKey: ['org', 'unit', unitId],
    queryFn: () => org.getUnit({ unitId: unitId ?? '' }),
    enabled: unitId !== undefined,
  })

/** Bodies outside of the government, those out of use too. */
export const useOutsideBodies = () =>
  useQuery({ queryKey: ['org', 'outside-bodies'], queryFn: () => org.listOutsideBodies({}) })

/** Bodies that an applicant may be sent to. */
export const useBodies = () => useQuery({ queryKey: ['org', 'bodies'], queryFn: () => org.listBodies({}) })

/** People by filter. */
export const usePeople = (filter: PeopleFilter) =>
  useQuery({
    queryKey: ['org', 'people', filter],
    queryFn: () => org.listPeople(filter),
    placeholderData: keepPreviousData,
  })

/** One person. */
export const usePerson = (personId: string) =>
  useQuery({ queryKey: ['org', 'person', personId], queryFn: () => org.getPerson({ personId }) })

/** All roles. */
export const useRoles = () => useQuery({ queryKey: ['org', 'roles'], queryFn: () => org.listRoles({}) })

/** Changes of roles, the newest first. */
export const useRoleChanges = (page: number, size: number) =>
  useQuery({
    queryKey: ['org', 'role-changes', page],
    queryFn: () => org.listRoleChanges({ page, size }),
    placeholderData: keepPreviousData,
  })

/** What this version would give to roles. */
export const useRoleOffers = () =>
  useQuery({ queryKey: ['org', 'role-offers'], queryFn: () => org.listRoleOffers({}) })

/** Who holds each permission, and how far. */
export const useMatrix = () =>
  useQuery({ queryKey: ['org', 'matrix'], queryFn: () => org.permissionMatrix({}) })
