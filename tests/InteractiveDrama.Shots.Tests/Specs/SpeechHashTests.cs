using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Specs;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Specs;

public sealed class SpeechHashTests
{
    private static readonly SpeechWords Line = new(
        "You \"came\".",
        "en",
        "mei",
        "en-f1",
        "afraid",
        null
    );

    [Fact]
    public void Canonical_json_is_sorted_on_one_line() =>
        SpeechHash
            .Json(Line)
            .ShouldBe(
                """{"locale":"en","mood":"afraid","note":null,"speaker":"mei","text":"You \"came\".","voice":"en-f1"}"""
            );

    // A golden value: when it changes, every recording becomes stale. Raise the version instead.
    [Fact]
    public void The_hash_never_changes() =>
        SpeechHash
            .Of(Line)
            .ShouldBe("b2fd9c58f42d11f03f6360d36acb4e694bc0a6c74ed72b0b06e2508f46059c0f");

    // A recording fits whatever somebody wears.
    [Fact]
    public void The_look_does_not_count() =>
        SpeechHash.Of(Line with { Look = "red raincoat" }).ShouldBe(SpeechHash.Of(Line));

    [Fact]
    public void Every_field_counts()
    {
        SpeechWords[] lines =
        [
            Line,
            Line with
            {
                Text = "You came",
            },
            Line with
            {
                Locale = "zh-CN",
            },
            Line with
            {
                Speaker = null,
            },
            Line with
            {
                Voice = null,
            },
            Line with
            {
                Mood = null,
            },
            Line with
            {
                Note = "whispered",
            },
        ];
        lines.Select(SpeechHash.Of).Distinct(StringComparer.Ordinal).Count().ShouldBe(lines.Length);
    }
}
