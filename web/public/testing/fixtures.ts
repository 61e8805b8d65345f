/** Answers of endpoints for the tests of pages, by theme. */
export * from './basics.ts'
export * from './draft-fixtures.ts'
export * from './item-fixtures.ts'
export * from './matter-fixtures.ts'
export * from './own-fixtures.ts'
export * from './verify-fixtures.ts'
