import * as z from 'zod/mini';

const message = z.object({
  _messageType: z.number(),
  _actionName: z.string(),
  _actionType: z.number(),
  _conversationId: z.string(),
  _correlationId: z.number(),
  _data: z.unknown(),
});

/** A message of office.js, both ways a JSON string. */
export type WireMessage = Readonly<z.infer<typeof message>>;

/** What office.js has posted; undefined for anything else that comes to the page. */
export function readMessage(text: string): WireMessage | undefined {
  const parsed = z.safeParse(message, parsedJson(text));
  return parsed.success ? parsed.data : undefined;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The envelope of an answer to a message, or of an event it has registered for. */
export const answerTo = (message: WireMessage, origin: string, data: unknown, isEvent = false): string =>
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
