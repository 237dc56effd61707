// Made from the C# records of InteractiveDrama.Protocol by `dotnet run --project eng/protocol-types`: change those.
import type * as records from "./records.ts";

/**
 * The fields of each record that a server sends, as `decode` reads them. `name` is text; `name:number`, `name:boolean`,
 * `name:unknown` say what they say; `name:/…` is text that the expression matches, `name:|a|b` one of these words,
 * `name:Record` a record of this table, and `[]` a list of it. A name with `?` may be absent; with `=`, what is absent
 * is the empty value of its type.
 */
export const shapes = {
  AiLabelView: "text corner:|top-left|top-right|bottom-left|bottom-right heightPercent:number seconds:number",
  BeatView: "id episode?:EpisodeView lines:LineView[] shots:ShotView[] sounds=:SoundView[] choices:ChoiceView[] auto=:boolean window?:WindowView episodeChanges:EpisodeChangeView[] ending?:EndingView preload=:PreloadView[] deadEnd=:boolean",
  ChoiceView: "id text speaker?:SpeakerView gate?:GateView",
  EndingView: "id title total:number share?:number",
  EpisodeChangeView: "atLine:number ended?:EpisodeView next?:EpisodeView",
  EpisodeView: "id number?:number title gate?",
  ErrorView: "code message retryAfter?:number current?:SessionReply gate? offer?:unknown",
  GateView: "name locked:boolean offer?:unknown",
  LineView: "id variant? speaker?:SpeakerView mood? text voice?:VoiceView",
  LineVoiceView: "line voice:VoiceView",
  OpenedGate: "session gate",
  PreloadView: "choices[] url type durationMs:number poster? sources=:ShotSourceView[]",
  ReleaseView: "market number?:number registration? rating? descriptors=[] producer? disclosure? card=[] cardSeconds=:number",
  ReportReply: "window?:WindowView likely?[] error?:ErrorView",
  SeenView: "beats:number beatsTotal:number endings:number endingsTotal:number",
  SessionReply: "session? turn=:number beat?:BeatView resumeKey? error?:ErrorView",
  ShotReadyView: "session turn:number shot:ShotView voices=:LineVoiceView[]",
  ShotSourceView: "url type width:number height:number bitsPerSecond:number",
  ShotView: "id firstLine:number url type durationMs:number alt madeBy:|drawn|ai|human rung=:|animatic|keyframe|final isPlaceholder=:boolean poster? sources=:ShotSourceView[] take? reviewed?:boolean",
  ShotWithdrawnView: "session turn:number shot take urls[] replacement?:ShotView",
  SoundView: "atLine:number kind:|music|ambience|sfx name? url? fadeMs=:number",
  SpeakerView: "id name colour:/^#[0-9a-fA-F]{6}$",
  StoryView: "id title version language locales=[] aspect form:|film|page poster? episodes:EpisodeView[] endings:number release?:ReleaseView aiLabel?:AiLabelView",
  TrailChoiceView: "id text taken:boolean",
  TrailDecisionView: "turn:number beat episode? line?:LineView choices:TrailChoiceView[] how:|active|timeout_default|auto waysSeen:number canRewind:boolean",
  TrailEpisodeView: "id number?:number title state:|unseen|seen|current|next|locked gate? canRestart:boolean",
  TrailReply: "session? turn=:number decisions=:TrailDecisionView[] seen?:SeenView episodes=:TrailEpisodeView[] error?:ErrorView",
  VoiceView: "url type durationMs:number madeBy:|drawn|ai|human",
  WindowView: "lengthMs:number remainingMs:number tailMs:number defaultChoice",
};

/** What each of them is once it was read. */
export interface Decoded {
  AiLabelView: records.AiLabelView;
  BeatView: records.BeatView;
  ChoiceView: records.ChoiceView;
  EndingView: records.EndingView;
  EpisodeChangeView: records.EpisodeChangeView;
  EpisodeView: records.EpisodeView;
  ErrorView: records.ErrorView;
  GateView: records.GateView;
  LineView: records.LineView;
  LineVoiceView: records.LineVoiceView;
  OpenedGate: records.OpenedGate;
  PreloadView: records.PreloadView;
  ReleaseView: records.ReleaseView;
  ReportReply: records.ReportReply;
  SeenView: records.SeenView;
  SessionReply: records.SessionReply;
  ShotReadyView: records.ShotReadyView;
  ShotSourceView: records.ShotSourceView;
  ShotView: records.ShotView;
  ShotWithdrawnView: records.ShotWithdrawnView;
  SoundView: records.SoundView;
  SpeakerView: records.SpeakerView;
  StoryView: records.StoryView;
  TrailChoiceView: records.TrailChoiceView;
  TrailDecisionView: records.TrailDecisionView;
  TrailEpisodeView: records.TrailEpisodeView;
  TrailReply: records.TrailReply;
  VoiceView: records.VoiceView;
  WindowView: records.WindowView;
}
