using System.Collections.Immutable;
using System.Text.Json.Serialization;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Administration;

/// <summary>A session as it is given out: all that is kept of it but hashes, and what is made from the turns.</summary>
/// <param name="kept">What the record holds of it.</param>
/// <param name="told">What its player told.</param>
internal sealed class SessionExport(ViewerSession kept, ImmutableArray<SessionEvent> told)
{
    [JsonPropertyName("id")]
    public string Id => kept.Session.Id;

    [JsonPropertyName("viewer")]
    public string? Viewer => kept.Session.Viewer;

    [JsonPropertyName("story")]
    public string Story => kept.Session.Story;

    [JsonPropertyName("version")]
    public string Version => kept.Session.Version;

    [JsonPropertyName("episode")]
    public string? Episode => kept.Session.Episode;

    [JsonPropertyName("forkedFrom")]
    public string? ForkedFrom => kept.Session.ForkedFrom;

    [JsonPropertyName("forkedAt")]
    public int? ForkedAt => kept.Session.ForkedAt;

    [JsonPropertyName("locale")]
    public string? Locale => kept.Session.Locale;

    [JsonPropertyName("seed")]
    public int Seed => kept.Session.Seed;

    [JsonPropertyName("timers")]
    public TimerSetting Timers => kept.Session.Timers;

    [JsonPropertyName("simulated")]
    public bool Simulated => kept.Session.Simulated;

    [JsonPropertyName("rehearsal")]
    public bool Rehearsal => kept.Session.Rehearsal;

    [JsonPropertyName("startedAt")]
    public DateTimeOffset StartedAt => kept.Session.StartedAt;

    [JsonPropertyName("seenAt")]
    public DateTimeOffset SeenAt => kept.Session.SeenAt;

    [JsonPropertyName("leftAt")]
    public DateTimeOffset? LeftAt => kept.Session.LeftAt;

    [JsonPropertyName("turns")]
    public ImmutableArray<TurnRecord> Turns => kept.Turns;

    [JsonPropertyName("events")]
    public ImmutableArray<SessionEvent> Events =>
        [.. kept.Events.Concat(told).OrderBy(happened => happened.At)];
}
