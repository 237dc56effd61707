import { DefaultHttpClient, HttpClient, HttpError, HttpResponse, NullLogger, type HttpRequest } from "@microsoft/signalr";
import { decode } from "../decode.ts";
import { DramaError } from "./errors.ts";

/** The ways in that the server would name, were it asked; it knows a connection by the one it comes in by. */
const waysIn = JSON.stringify({
  availableTransports: ["WebSockets", "LongPolling"].map((transport) => ({ transport, transferFormats: ["Text", "Binary"] })),
});

/**
 * SignalR's requests, and what the server says when it lets a connection in no further than its door. A connection begins with a
 * web socket, without a round trip to ask for the ways in; SignalR asks by itself when that fails, and hears why.
 */
export class Doorway extends HttpClient {
  readonly #http = new DefaultHttpClient(NullLogger.instance);
  /** Why the last connection was not let in; undefined where the server did not say. */
  refusal: DramaError | undefined;
  /** What the last request that failed ended with. */
  failure: unknown;
  #isAsked = false;

  /** A connection begins. */
  open(): void {
    this.refusal = undefined;
    this.#isAsked = true;
  }

  override async send(request: HttpRequest): Promise<HttpResponse> {
    if (this.#isAsked) {
      this.#isAsked = false;
      return new HttpResponse(200, "OK", waysIn);
    }
    try {
      return await this.#http.send(request);
    } catch (reason) {
      this.failure = reason;
      if (reason instanceof HttpError) this.refusal = refusalOf(reason);
      throw reason;
    }
  }

  override getCookieString(url: string): string {
    return this.#http.getCookieString(url);
  }
}

/** The body as SignalR quotes it; a proxy before the server may answer in words of its own. */
function refusalOf(reason: HttpError): DramaError | undefined {
  try {
    return new DramaError(decode("ErrorView", JSON.parse(reason.message.replace(/: Status code '\d+'$/, ""))));
  } catch {
    const code = ({ 401: "unauthorized", 403: "forbidden" } as const)[reason.statusCode];
    return code && new DramaError({ code, message: `The server answered ${reason.statusCode} to this connection.` });
  }
}
