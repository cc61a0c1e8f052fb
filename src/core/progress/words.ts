import type { Light, Status } from './status';

/** The statuses as people read them; 未填报 stands where a figure cannot be read, so that nothing is claimed of it. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  'no-task': '无任务',
  zero: '零进展',
  stalled: '停滞',
  behind: '滞后',
  normal: '正常',
  done: '完成',
  over: '超额',
  unknown: '未填报',
};

/** The lights, always with their word. */
export const LIGHT_NAMES: Readonly<Record<Light, string>> = { green: '绿', yellow: '黄', red: '红' };

/** The province as the history and the statuses name it. */
export const TOTAL_NAME = '合计';
