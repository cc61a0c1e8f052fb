/** A message of office.js, both ways a JSON string. */
export interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** The envelope of an answer to a message, or of an event it has registered for. */
export const answerTo = (message: Message, origin: string, data: unknown, isEvent = false): string =>
  JSON.stringify({
    _messageType: 1,
    _responseType: isEvent ? 1 : 0,
    _actionName: message._actionName,
    _conversationId: message._conversationId,
    _correlationId: message._correlationId,
    _origin: origin,
    _errorCode: 0,
    _serializerVersion: 1,
    _data: data,
  });

/** What office.js asks for first: which host this is and what it can do. */
export const appContext = (requirements: Readonly<Record<string, string>>, locale: string) => ({
  _id: 'workbench',
  _appName: 16,
  _appVersion: '16.01',
  _appUILocale: locale,
  _dataLocale: locale,
  _docUrl: 'workbench.xlsx',
  _clientMode: 0,
  _settings: [],
  _reason: '',
  _osfControlType: 1,
  _eToken: '',
  _correlationId: 'workbench',
  _appInstanceId: 'workbench',
  _requirementMatrix: JSON.stringify(requirements),
});
