/** The one thing the workbench itself takes from React, which comes with the spreadsheet but brings no types. */
declare module 'react' {
  export function createElement(name: string, properties: object): unknown;
}
