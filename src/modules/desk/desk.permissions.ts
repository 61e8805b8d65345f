import { permission } from '#kernel/context'

permission('desk.home.read', '查看工作台首页', 'staff')
permission('desk.view.own', '保存列表的常用视图', 'staff')
permission('desk.palette.use', '使用命令面板查找', 'staff')
