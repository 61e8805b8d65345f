import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../kit/text.ts'

interface OrderedListProps {
  /** Name of the list in the form or list around it. */
  readonly at: (string | number)[]
  /** What the button says that adds one more. */
  readonly add: string
  /** What one more begins with. */
  readonly fresh: object
  readonly children: (name: number) => ReactNode
}

/** Parts of a form in an order: added, taken out, moved up and down. */
export const OrderedList = ({ at, add: label, fresh, children }: OrderedListProps) => (
  <Form.List name={at}>
    {(rows, { add, remove, move }) => (
      <>
        {rows.map(({ key, name }, place) => (
          <fieldset key={key} className="material-row">
            {children(name)}
            <div className="row-actions">
              <Button size="small" disabled={place === 0} onClick={() => move(place, place - 1)}>
                {t('action.up')}
              </Button>
              <Button
                size="small"
                disabled={place === rows.length - 1}
                onClick={() => move(place, place + 1)}
              >
                {t('action.down')}
              </Button>
              <Button size="small" danger onClick={() => remove(name)}>
                {t('action.remove')}
              </Button>
            </div>
          </fieldset>
        ))}
        <Button onClick={() => add(fresh)}>{label}</Button>
      </>
    )}
  </Form.List>
)
