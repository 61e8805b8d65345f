import { t, textOf, word } from '../../kit/text.ts'
import { FIGURES } from './statistics-search.ts'

/** 指标说明: what each figure counts. */
export const Definitions = () => (
  <details className="definitions">
    <summary>{t('statistics.definitions')}</summary>
    <dl>
      {FIGURES.map((figure) => (
        <div key={figure}>
          <dt>{word('statistics:figure', figure)}</dt>
          <dd>{textOf(`statistics:define.${figure}`)}</dd>
        </div>
      ))}
    </dl>
  </details>
)
