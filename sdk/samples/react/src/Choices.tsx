import type { OfferedChoices } from "@interactive-drama/client/player";

/** The choices as this app shows them: words, side by side. */
export function Choices({ offered }: { offered: OfferedChoices | undefined }) {
  if (!offered) return null;
  return (
    <div className="choices" role="group" aria-label="What now?">
      {offered.choices.map(({ id, text, gate }) => (
        <button key={id} onClick={() => offered.choose(id)}>
          {text}
          {gate?.locked && <small>Members</small>}
        </button>
      ))}
    </div>
  );
}
