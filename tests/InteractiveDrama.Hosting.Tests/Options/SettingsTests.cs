using InteractiveDrama.Hosting.Options;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Options;

public sealed class SettingsTests
{
    [Fact]
    public void Options_come_from_a_section_and_code_has_the_last_word()
    {
        var options = Read(
            new()
            {
                ["InteractiveDrama:Limits:CallsPerSecond"] = "7",
                ["InteractiveDrama:Limits:SendTimeout"] = "00:00:20",
                ["InteractiveDrama:Step:Lines"] = "300",
                ["InteractiveDrama:MediaFolder"] = "pictures",
                ["Other:Thing"] = "1",
            },
            drama => drama.Limits.CallBurst = 9
        );

        options.Limits.CallsPerSecond.ShouldBe(7);
        options.Limits.CallBurst.ShouldBe(9);
        options.Limits.SendTimeout.ShouldBe(TimeSpan.FromSeconds(20));
        options.Step.Lines.ShouldBe(300);
        options.MediaFolder.ShouldBe("pictures");
    }

    [Theory]
    [InlineData(
        "Limits:CallsPerSecond",
        "0",
        "InteractiveDrama:Limits:CallsPerSecond is 0; it must be a whole number from 1 to 1000000."
    )]
    [InlineData(
        "Limits:CallsPerSecond",
        "many",
        "InteractiveDrama:Limits:CallsPerSecond is 'many'; it must be a whole number from 1 to 1000000."
    )]
    [InlineData(
        "Shutdown:Grace",
        "1.00:00:00",
        "InteractiveDrama:Shutdown:Grace is 1.00:00:00; it must be a time such as 00:00:10 from 00:00:00 to 00:05:00."
    )]
    [InlineData(
        "Limits:CallsPerSecnd",
        "5",
        "InteractiveDrama:Limits:CallsPerSecnd is no setting; did you mean CallsPerSecond?"
    )]
    [InlineData(
        "Limit:CallsPerSecond",
        "5",
        "InteractiveDrama:Limit is no setting; did you mean Limits?"
    )]
    [InlineData("Stories:0", "x", "InteractiveDrama:Stories is no setting; there are .")]
    public void What_cannot_be_is_refused_by_name(string name, string value, string message)
    {
        var refused = Should.Throw<OptionsValidationException>(() =>
            Read(new() { [$"InteractiveDrama:{name}"] = value })
        );

        refused.Failures.ShouldHaveSingleItem().ShouldStartWith(message[..^1]);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var refused = Should.Throw<OptionsValidationException>(() =>
            Read(
                new()
                {
                    ["InteractiveDrama:Limits:Outbox"] = "x",
                    ["InteractiveDrama:Limits:Message"] = "1",
                    ["InteractiveDrama:Colour"] = "blue",
                }
            )
        );

        refused.Failures.Count().ShouldBe(3);
    }

    [Fact]
    public void Every_number_and_time_has_a_range_that_its_default_is_in()
    {
        var options = new DramaOptions();
        foreach (var setting in Settings.Of(typeof(DramaOptions)))
        {
            var value = Settings.Value(options, setting.Name);
            setting.Allows(value).ShouldBeTrue(setting.Name);
            if (value is int or double or TimeSpan)
            {
                setting.Allowed.ShouldContain(" from ", customMessage: setting.Name);
            }
        }
    }

    private static DramaOptions Read(
        Dictionary<string, string?> values,
        Action<DramaOptions>? configure = null
    )
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        using var services = new ServiceCollection()
            .AddInteractiveDrama(configuration, configure)
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<DramaOptions>>().Value;
    }
}
