export * from './sheet-contents';
export * from './sheet-model';
export * from './univer-model';
