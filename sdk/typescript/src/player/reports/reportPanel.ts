import type { ReportReason, ShotView } from "../../protocol.ts";
import { h, icon } from "../dom.ts";
import { words } from "../words.ts";

/** What a viewer finds wrong with a shot. */
export interface ShotReport {
  readonly shot: ShotView;
  readonly reason: ReportReason;
  readonly text: string;
}

export interface ReportPanelEvents {
  send(report: ShotReport): void;
  closed(): void;
}

/** As much as the server takes. */
const longestText = 300;

const reasons: readonly (readonly [ReportReason, string])[] = [
  ["person", words.reportPerson],
  ["disturbing", words.reportDisturbing],
  ["rights", words.reportRights],
  ["broken", words.reportBroken],
  ["other", words.reportOther],
];

/** Asks what is wrong with the shot on screen: one press for the reason, words if the viewer has some, and sent. */
export class ReportPanel {
  readonly element: HTMLDialogElement;

  constructor(shot: ShotView, events: ReportPanelEvents) {
    const close = () => {
      this.element.close();
    };
    let reason: ReportReason | undefined;
    const text = h("textarea", {
      class: "report-text",
      testId: "report-text",
      attributes: { rows: "2", maxlength: String(longestText), placeholder: words.reportText, "aria-label": words.reportText },
    });
    const send = h("button", {
      class: "button is-primary",
      part: "button primary",
      testId: "report-send",
      text: words.reportSend,
      attributes: { type: "button", disabled: "" },
      onClick: () => {
        if (reason === undefined) return;
        close();
        events.send({ shot, reason, text: text.value.trim() });
      },
    });
    this.element = h(
      "dialog",
      { class: "panel", part: "report", testId: "report-panel", attributes: { "aria-labelledby": "report-title" } },
      h(
        "div",
        { class: "panel-head" },
        h("h2", { text: words.reportTitle, attributes: { id: "report-title" } }),
        h("button", { class: "round", part: "close", attributes: { type: "button", "aria-label": words.close }, onClick: close }, icon("close")),
      ),
      h(
        "fieldset",
        { class: "row report-reasons" },
        h("legend", { class: "unseen", text: words.reportTitle }),
        ...reasons.map(([value, label]) => {
          const input = h("input", { attributes: { type: "radio", name: "reason", value } });
          input.addEventListener("change", () => {
            reason = value;
            send.disabled = false;
          });
          return h("label", { class: "segment" }, input, h("span", { text: label }));
        }),
      ),
      text,
      h("p", { class: "panel-note", text: words.reportNote }),
      h("div", { class: "panel-actions" }, send),
    );
    this.element.addEventListener("close", () => {
      events.closed();
    });
    this.element.addEventListener("click", (event) => {
      if (event.target === this.element) close();
    });
  }

  open(): void {
    this.element.showModal();
  }
}
