/** One connection to the hub, open or not; the seam behind which SignalR stands. */
export interface HubLink {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Rejects with `LinkLostError` when the connection ends first. */
  invoke(method: string, request: object): Promise<unknown>;
  onEvent(name: string, handler: (payload: unknown) => void): void;
  onClosed(handler: () => void): void;
}
