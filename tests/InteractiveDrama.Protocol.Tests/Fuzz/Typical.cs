using InteractiveDrama.Protocol.MessagePack;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace InteractiveDrama.Protocol.Tests.Fuzz;

/// <summary>A reply as viewers get them: eight lines, three shots, three choices, about two kilobytes.</summary>
internal static class Typical
{
    public static SessionReply Reply { get; } =
        new()
        {
            Session = "019a7c7f6c0d7c1ab0e2a3b4c5d6e7f8",
            Turn = 5,
            Beat = new BeatView
            {
                Id = "cue_sixty_one",
                Episode = new EpisodeView
                {
                    Id = "the_show",
                    Number = 1,
                    Title = "The Show",
                },
                Lines =
                [
                    .. Enumerable
                        .Range(1, 8)
                        .Select(i => new LineView
                        {
                            Id = $"cue_sixty_one_00{i}",
                            Speaker =
                                i % 2 == 0
                                    ? new SpeakerView
                                    {
                                        Id = "amparo",
                                        Name = "Amparo",
                                        Colour = "#f2d7a0",
                                    }
                                    : null,
                            Mood = i % 2 == 0 ? "cold" : null,
                            Text = "She looks past him, prompt side. At me. The gun dips.",
                        }),
                ],
                Shots =
                [
                    .. Enumerable
                        .Range(0, 3)
                        .Select(i => new ShotView
                        {
                            Id = $"cue_sixty_one_00{i + 1}",
                            FirstLine = i * 3,
                            Url = "/media/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b.svg",
                            Type = "image/svg+xml",
                            DurationMs = 4000,
                            Alt = "A close shot of Amparo in the wings, cold blue light.",
                            MadeBy = MadeBy.Drawn,
                        }),
                ],
                Choices =
                [
                    .. Enumerable
                        .Range(4, 3)
                        .Select(i => new ChoiceView
                        {
                            Id = $"cue_sixty_one_00{i}",
                            Text = "Say \"Go.\"",
                        }),
                ],
                Window = new WindowView
                {
                    LengthMs = 9000,
                    RemainingMs = 9000,
                    TailMs = 4000,
                    DefaultChoice = "cue_sixty_one_004",
                },
                EpisodeChanges = [],
                Preload =
                [
                    new PreloadView
                    {
                        Choices = ["pier_c1"],
                        Url = "/media/9f86d081884c7d659a2feaa0c55ad015a3bf4f1c.svg",
                        Type = "image/svg+xml",
                        DurationMs = 3000,
                    },
                ],
            },
        };

    /// <summary>The reply on its way, without the length before it.</summary>
    public static byte[] Message { get; } =
        new DramaMessagePackProtocol()
            .GetMessageBytes(CompletionMessage.WithResult("17", Reply))
            .ToArray()[2..];
}
