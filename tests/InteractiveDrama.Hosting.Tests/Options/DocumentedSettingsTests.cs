using System.Globalization;
using System.Text.RegularExpressions;
using InteractiveDrama.Hosting.Options;
using InteractiveDrama.Server.Configuration;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Options;

public sealed partial class DocumentedSettingsTests
{
    [Fact]
    public void Every_setting_is_in_the_docs_with_its_default_and_nothing_else_is()
    {
        var documented = Row()
            .Matches(Section("## Settings"))
            .ToDictionary(
                row => row.Groups["name"].Value,
                row => row.Groups["default"].Value.Trim('`')
            );

        documented.ShouldBe(
            Of(new DramaOptions(), "")
                .Concat(Of(new MediaStoreOptions(), "Media:"))
                .Concat(Of(new LogOptions(), "Log:"))
                .Concat(Of(new OtlpOptions(), "Otlp:"))
                .Concat(Of(new ProxyOptions(), "Proxy:"))
                .ToDictionary(setting => setting.Key, setting => setting.Value),
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Every_instrument_is_in_the_docs_and_nothing_else_is()
    {
        var documented = Row()
            .Matches(Section("## What it measures"))
            .Select(row => row.Groups["name"].Value)
            .ToArray();
        await using var drama = await Support.TestDrama.StartAsync(Support.Scripts.Pier);
        using var meters = new Support.Meters(drama.MeterScope);
        await using var client = drama.Client();
        await client.StartAsync(
            new Protocol.StartRequest { CommandId = Client.DramaClient.NewId(), Story = "story" }
        );

        documented.ShouldBe(meters.Names, ignoreOrder: true);
    }

    private static IEnumerable<KeyValuePair<string, string>> Of(object options, string prefix) =>
        Settings
            .Of(options.GetType())
            .Select(setting =>
                KeyValuePair.Create(
                    prefix + setting.Name,
                    Settings.Value(options, setting.Name) switch
                    {
                        null or System.Collections.ICollection { Count: 0 } => "none",
                        bool flag => flag ? "true" : "false",
                        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
                    }
                )
            );

    /// <summary>From a heading to the next one of its rank.</summary>
    private static string Section(string heading)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operating.md"));
        var from = text.IndexOf($"{heading}\n", StringComparison.Ordinal);
        from.ShouldBeGreaterThan(0);
        var to = text.IndexOf("\n## ", from, StringComparison.Ordinal);
        return text[from..to];
    }

    [GeneratedRegex(
        @"^\| `(?<name>[\w:.]+)` \| (?<default>[^|]+?) \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex Row();
}
