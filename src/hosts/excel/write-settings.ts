import { SETTING_PREFIX, type SettingEdit } from '../../core';

/**
 * Queues a setting of the add-in; deleting one that is not there must not fail, so it is written before it is deleted.
 */
export function writeSetting({ settings }: Excel.Workbook, { key, to }: SettingEdit): void {
  const setting = settings.add(SETTING_PREFIX + key, to === undefined ? '' : to);
  if (to === undefined) setting.delete();
}
