import { Button, Dropdown } from 'antd'
import { t } from '../../kit/text.ts'
import type { Lane } from './api.ts'

interface TransferMenuProps {
  readonly lanes: readonly Lane[]
  /** The lane that the ticket is in. */
  readonly from: string
  readonly onChoose: (laneId: string) => void
}

/** 转号: the other open lanes. */
export const TransferMenu = ({ lanes, from, onChoose }: TransferMenuProps) => (
  <Dropdown
    trigger={['click']}
    menu={{
      items: lanes
        .filter(({ id, closed }) => id !== from && !closed)
        .map(({ id, letter, name }) => ({ key: id, label: `${letter} ${name}` })),
      onClick: ({ key }) => onChoose(key),
    }}
  >
    <Button>{t('queue.transfer')}</Button>
  </Dropdown>
)
