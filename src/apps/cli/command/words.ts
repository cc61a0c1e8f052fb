/** The name of the program as help and version print it. */
export const PRODUCT = '附表审核（Annex Audit）';

/** What the exit codes mean, for every command. */
export const EXIT_CODES = '退出码：0 没有需要修改的，1 有错误，2 无法运行或未能完成';
