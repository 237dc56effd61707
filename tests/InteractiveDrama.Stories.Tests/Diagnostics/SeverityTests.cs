using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Diagnostics;

public class SeverityTests
{
    private const string Timed = "* a # timed: 3s\n* b\n- -> END";

    [Theory]
    [InlineData("error", Severity.Error)]
    [InlineData("warning", Severity.Warning)]
    [InlineData("info", Severity.Info)]
    [InlineData("Info", Severity.Info)]
    public void A_finding_is_as_severe_as_the_settings_say(string written, Severity severity)
    {
        var result = TestStory.Check(Timed, $"diagnostics: {{ ID3009: {written} }}");
        result.Diagnostics.ShouldHaveSingleItem().Severity.ShouldBe(severity);
        (result.Package is null).ShouldBe(severity == Severity.Error);
    }

    [Theory]
    [InlineData("ID3009: off")]
    [InlineData("id3009: \"off\"")]
    public void A_finding_that_is_off_is_not_told(string setting) =>
        TestStory.Check(Timed, $"diagnostics: {{ {setting} }}").Diagnostics.ShouldBeEmpty();

    [Fact]
    public void A_finding_made_an_error_hides_no_other() =>
        TestStory
            .Check(
                "# place: peir\n" + Timed,
                TestStory.Cast + "\ndiagnostics: { ID2006: off, ID3006: error, ID3009: warning }"
            )
            .Diagnostics.Select(d => (d.Code, d.Severity))
            .ShouldBe([
                (Codes.UnknownPlace, Severity.Error),
                (Codes.TimedWithoutDefault, Severity.Warning),
            ]);

    [Theory]
    [InlineData("ID3O09: off", Codes.UnknownSeverity, 16, "ID3009")]
    [InlineData("places: off", Codes.UnknownSeverity, 16, "drama explain")]
    [InlineData("ID3009: of", Codes.UnknownSeverity, 24, "off")]
    [InlineData("ID3009: [off]", Codes.UnknownSeverity, 24, "error, warning, info or off")]
    [InlineData("ID1001: warning", Codes.FixedSeverity, 16, "line out")]
    [InlineData("ID2004: off", Codes.FixedSeverity, 16, "line out")]
    public void A_setting_that_cannot_be_is_told(
        string setting,
        string code,
        int column,
        string help
    )
    {
        var found = TestStory
            .Check(Timed, $"diagnostics: {{ {setting} }}")
            .Diagnostics.Where(d => d.File == "drama.yaml")
            .ShouldHaveSingleItem();
        found.Code.ShouldBe(code);
        found.Severity.ShouldBe(Severity.Error);
        (found.Line, found.Column).ShouldBe((1, column));
        found.Help.ShouldContain(help);
    }

    [Fact]
    public void What_leaves_nothing_to_play_stays_an_error() =>
        TestStory
            .Check("-> nowhere", "diagnostics: { ID1001: off }")
            .Diagnostics.ShouldContain(d =>
                d.Code == Codes.InkError && d.Severity == Severity.Error
            );

    [Fact]
    public void The_severities_travel_with_the_package()
    {
        using var bytes = new MemoryStream();
        Packages.PackageFile.Write(
            TestStory.Compile("A\n-> END", "diagnostics: { ID3009: off, ID3006: error }"),
            "a",
            bytes
        );
        bytes.Position = 0;
        var (_, package) = Packages.PackageFile.Read(bytes);
        package.Settings.Diagnostics.ByCode[Codes.TimedWithoutDefault].ShouldBeNull();
        package.Settings.Diagnostics.ByCode[Codes.UnknownPlace].ShouldBe(Severity.Error);
    }
}
