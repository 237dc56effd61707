/** What of an offer can be said in the player's own card. An offer is any JSON of the platform's; only texts are taken. */
export interface OfferWords {
  readonly title: string | undefined;
  readonly text: string | undefined;
  readonly price: string | undefined;
}

/** More is no offer, in characters. */
const longest = 300;

export function offerWords(offer: unknown): OfferWords {
  const fields = (typeof offer === "object" && offer !== null ? offer : {}) as Readonly<Record<string, unknown>>;
  const text = (key: string) => {
    const value = fields[key];
    return typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, longest) : undefined;
  };
  return { title: text("title"), text: text("text"), price: text("price") };
}
