import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MANUAL_PICTURES } from './manual-pictures.ts'

const FOLDER = new URL('../../docs/manual/', import.meta.url)
const MOST_BYTES = 80 * 1024

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md'))
const textOf = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8')
const linksOf = (name: string): string[] =>
  [...textOf(name).matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target)

it('has a page for each kind of reader, and the index names each', () => {
  expect(files).toEqual([
    ...['README.md', 'administrators.md', 'citizens.md', 'clerks.md', 'leaders.md', 'reviewers.md'],
  ])
  const named = linksOf('README.md')
  expect(files.filter((name) => name !== 'README.md' && !named.includes(name))).toEqual([])
})

it('shows pictures that are there, small, and taken by the script; every picture that is taken is shown', () => {
  const shown = files.flatMap(linksOf).filter((target) => target.startsWith('pictures/'))
  expect(shown.toSorted()).toEqual(MANUAL_PICTURES.map(({ name }) => `pictures/${name}.webp`).toSorted())
  for (const target of shown) {
    expect([target, statSync(new URL(target, FOLDER)).size <= MOST_BYTES]).toEqual([target, true])
  }
})

it('leads to files that are there', () => {
  const targets = files.flatMap(linksOf).map((target) => target.replace(/#.*$/, ''))
  expect(targets.filter((target) => !existsSync(new URL(target, FOLDER)))).toEqual([])
})
