import { useState } from 'react'
import type { Task } from '../api.ts'

/** The tasks of the page that are marked for one act. */
export interface Selection {
  readonly tasks: readonly Task[]
  readonly keys: string[]
  readonly onChange: (keys: string[]) => void
  /** Marks one, or takes the mark away. */
  readonly toggle: (key: string) => void
  /** Marks the whole page, or nothing of it. */
  readonly toggleAll: () => void
  readonly clear: () => void
}

/** Marks of rows; those of rows that are shown no more count for nothing. */
export function useSelection(rows: readonly Task[]): Selection {
  const [marked, setMarked] = useState<readonly string[]>([])
  const tasks = rows.filter(({ id }) => marked.includes(id))
  const keys = tasks.map(({ id }) => id)
  return {
    tasks,
    keys,
    onChange: setMarked,
    toggle: (key) => setMarked(keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]),
    toggleAll: () => setMarked(keys.length === rows.length ? [] : rows.map(({ id }) => id)),
    clear: () => setMarked([]),
  }
}
