import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from '#kernel/page'
import { pagesOf } from '../src/apps/web.ts'
import { documents } from '../web/public/testing/documents.ts'
import { createWorld, type World } from './world.ts'

/** Addresses that answer with a file or lead on, and show no page of their own. */
const NO_PAGE = [
  '/evidence',
  '/languages/:file',
  '/:government/account/privacy/copy.json',
  '/:government/apply/:draftId/files/:fileId',
  '/:government/matters/:caseId/files/:fileId',
  '/:government/matters/:caseId/papers/:paperId',
  '/:government/matters/:caseId/receipt.json',
  '/:government/services/:code/samples/:sampleId',
]

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const paths = (pages: readonly Page[]): string[] => pages.map(({ path }) => path)

test('every page that is served is among the documents that are proven', () => {
  const proven = new Set(paths(documents.flatMap(({ page }) => page ?? [])))
  const served = paths(pagesOf(world.composition))
  expect(served.length).toBeGreaterThan(50)
  expect(served.filter((path) => !proven.has(path)).toSorted()).toEqual(NO_PAGE.toSorted())
})

test('every page that is proven is served', () => {
  const served = new Set(paths(pagesOf(world.composition)))
  expect(documents.filter(({ page }) => page && !served.has(page.path)).map(({ name }) => name)).toEqual([])
})
