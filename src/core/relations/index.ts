export * from './figure';
export * from './steps';
export * from './balance';
export * from './weigh';
export * from './rates';
export * from './judge-rate';
export * from './once';
