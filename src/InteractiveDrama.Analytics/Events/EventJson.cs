using System.Text.Json.Serialization;
using InteractiveDrama.Analytics.Events.Bodies;

namespace InteractiveDrama.Analytics.Events;

/// <summary>Generated readers and writers of bodies: events are many, and reflection would be most of their cost.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BeatStarted))]
[JsonSerializable(typeof(ChoiceShown))]
[JsonSerializable(typeof(ChoiceMade))]
[JsonSerializable(typeof(EndingReached))]
[JsonSerializable(typeof(SessionMoved))]
[JsonSerializable(typeof(WentBack))]
[JsonSerializable(typeof(SessionLeft))]
[JsonSerializable(typeof(SessionResumed))]
[JsonSerializable(typeof(ViewerReturned))]
[JsonSerializable(typeof(GateRefused))]
[JsonSerializable(typeof(ExperimentExposed))]
[JsonSerializable(typeof(PlayStarted))]
[JsonSerializable(typeof(ShotDelivered))]
[JsonSerializable(typeof(PlaybackError))]
[JsonSerializable(typeof(Stall))]
[JsonSerializable(typeof(WindowShown))]
internal sealed partial class EventJson : JsonSerializerContext;
