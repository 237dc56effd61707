using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Reading;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Review;

public class ReadingTests
{
    // 34 letters: two seconds.
    private const string Two = "abcdefgh abcdefgh abcdefgh abcdefg";

    [Theory]
    [InlineData($"# shot: wide, 2s\nMei: {Two}", null)]
    [InlineData($"# shot: wide, 2s\nMei: {Two}!", 2)]
    [InlineData($"Mei: {Two}! # shot: wide, 2s", 1)]
    [InlineData($"# shot: wide, 3s\nMei: {Two}\n{Two}", 3)]
    [InlineData($"# shot: wide, 4s\nMei: {Two}\n{Two}", null)]
    [InlineData($"# shot: wide, 2s\n{Two}\n# shot: close\n{Two}", null)]
    [InlineData($"# shot: wide\n{Two}\n{Two}\n{Two}", null)]
    [InlineData($"# shot: wide, 2s\n{Two}\n* [x]\n- {Two}", null)]
    [InlineData($"# shot: wide, 2s\n* [x]\n{Two}\n-", null)]
    [InlineData($"* [x] # shot: wide, 2s\n{Two}.\n-", 2)]
    [InlineData($"* {Two} # shot: wide, 2s\n{Two}\n-", 2)]
    [InlineData($"# shot: wide, 2s\n{{ true:\n{Two}\n- else:\n{Two}\n}}", null)]
    [InlineData($"# shot: wide, 3s\n{{ true:\n{Two}\n- else:\nx\n}}\n{Two}", 7)]
    [InlineData($"# shot: wide, 2s\n{{true:{Two}!|x}}", 2)]
    [InlineData($"# shot: wide, 2s\n{Two}\n-> k\n== k\n{Two}", null)]
    [InlineData($"# shot: wide, 1s\nVAR x = 1\n{{x}}", null)]
    public void A_shot_lasts_until_its_lines_are_read(string ink, int? line)
    {
        var found = Found.In(ink + "\n-> END");
        found.Select(d => (d.Code, d.Line)).ShouldBe(line is { } l ? [(Codes.LongLine, l)] : []);
    }

    [Theory]
    [InlineData("zh-CN", 18, false)]
    [InlineData("zh-CN", 19, true)]
    [InlineData("ja", 16, false)]
    [InlineData("ja", 17, true)]
    [InlineData("ko", 24, false)]
    [InlineData("ko", 25, true)]
    public void Languages_are_read_at_their_own_pace(string language, int length, bool tooLong) =>
        Found
            .In(
                $"# shot: wide, 2s\n{new string(language == "ko" ? '가' : '等', length)}\n-> END",
                yaml: $"language: {language}"
            )
            .Count.ShouldBe(tooLong ? 1 : 0);

    [Fact]
    public void A_line_stays_longer_than_it_must_be_read()
    {
        foreach (var text in (string[])[Two, "等一等，船还没有来。", "Wait, 等一等。"])
        foreach (var language in (string[])["en", "zh-CN", "ja", "ko", "de"])
            ReadingSpeed
                .Seconds(text)
                .ShouldBeGreaterThan(ReadingSpeed.LeastSeconds(text, language));
    }
}
