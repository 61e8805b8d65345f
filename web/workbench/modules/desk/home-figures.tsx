import { Link } from '@tanstack/react-router'
import { COUNT_LIMIT } from '#kernel/contract'
import { t, word } from '../../kit/text.ts'
import type { Figure } from './api.ts'
import { FIGURE_LINKS, isFigureName } from './figure-links.ts'

const STANDINGS = ['now', 'take', 'others', 'told', 'draft'] as const

/** Figures that are shown even when nothing waits: an empty desk should say so. */
const ALWAYS = ['casework.late', 'casework.near', 'casework.mine', 'casework.open']

const shown = (count: number): string => (count >= COUNT_LIMIT ? `${COUNT_LIMIT}+` : String(count))

function FigureLink({ figure: { name, count } }: { readonly figure: Figure }) {
  if (!isFigureName(name)) return null
  return (
    <li className={`home-figure home-${name.replace('.', '-')}${count > 0 ? ' home-some' : ''}`}>
      <Link {...FIGURE_LINKS[name]}>
        <strong>{shown(count)}</strong>
        <span>{word('home.figure', name)}</span>
      </Link>
    </li>
  )
}

/** What waits, under what it asks of its reader; figures of nothing are left out, but for those of the tray. */
export function HomeFigures({ figures }: { readonly figures: readonly Figure[] }) {
  const worth = figures.filter(({ name, count }) => count > 0 || ALWAYS.includes(name))
  return (
    <div className="home-standings">
      {STANDINGS.map((standing) => {
        const here = worth.filter((figure) => figure.standing === standing)
        if (here.length === 0) return null
        return (
          <section key={standing} aria-labelledby={`home-${standing}`}>
            <h2 id={`home-${standing}`}>{t(`home.standing.${standing}`)}</h2>
            <ul>
              {here.map((figure) => (
                <FigureLink key={figure.name} figure={figure} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
