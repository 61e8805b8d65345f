import { permission } from '#kernel/context'

permission('queue.queue.read', '查看排队情况', 'role')
permission('queue.ticket.issue', '取号', 'role')
permission('queue.counter.serve', '开窗和叫号', 'role')
permission('queue.queue.manage', '设置排队类别、窗口和评价器', 'role')
permission('queue.board.read', '查看叫号大屏', 'public')
