using System.Diagnostics;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.StrictProviders.OpenAI;
using InteractiveDrama.Testing;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Rendering;

/// <summary>A small story beside a strict server that makes its shots.</summary>
internal sealed class RenderedStory : IAsyncDisposable
{
    private const string KeyName = "DRAMA_TEST_STUDIO_KEY";

    private readonly TempFolder folder = new();

    private RenderedStory(StrictOpenAi studio) => Studio = studio;

    public StrictOpenAi Studio { get; }

    public string Story => Path.Combine(folder.Path, "story");

    public string Data => Path.Combine(folder.Path, "data");

    /// <summary>Lays out a story of five pictures: three shots, one of them in two lights, and one that only people may make.</summary>
    /// <param name="budget">The story's budget, in dollars.</param>
    /// <param name="services">What the provider makes: the lines of <c>providers.yaml</c>.</param>
    /// <param name="options">How the server behaves.</param>
    public static async Task<RenderedStory> StartAsync(
        decimal budget,
        string services,
        StrictOpenAiOptions? options = null
    )
    {
        Assert.SkipUnless(FfmpegTools.Find() is not null, FfmpegTools.Missing);
        options ??= new StrictOpenAiOptions();
        Environment.SetEnvironmentVariable(KeyName, options.Key);
        var rendered = new RenderedStory(await StrictOpenAi.StartAsync(options));
        rendered.folder.Write(
            "story/drama.yaml",
            $$"""
            title: The Pier
            script: main.ink
            cast:
              mei: { name: Mei, look: "short black hair, red raincoat" }
              old: { name: Old Jon, look: "grey beard", human: true }
            shots: { providers: [studio, animatic], budget: { currency: USD, story: {{FormattableString.Invariant(
                $"{budget}"
            )}} } }
            """
        );
        rendered.folder.Write(
            "story/main.ink",
            """
            # place: pier, night, rain
            # shot: wide, static, 1s
            The last boat is late.
            * [Wait.]
                # place: pier, dawn
            * [Go.] # default
            -
            # shot: close-up of mei, static, 1s
            Mei: Morning.
            # shot: close-up of old, static, 1s
            Old Jon: You waited.
            # shot: medium of mei, static, 1s
            Mei: Then go.
            -> END
            """
        );
        rendered.folder.Write(
            "data/providers.yaml",
            $$"""
            studio:
              kind: openai
              url: {{rendered.Studio.Url}}
              key: { env: {{KeyName}} }
              concurrency: 2
              media: { private: ["{{rendered.Studio.Host}}"] }
            {{services}}
            """
        );
        return rendered;
    }

    /// <summary>Renders in this process.</summary>
    public Task<Run> RenderAsync(params string[] further) =>
        Run.Of(["render", Story, "--data", Data, "--no-voice", "--format", "json", .. further]);

    /// <summary>Renders in a process of its own.</summary>
    public Process Begin()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "drama.dll"),
            "render",
            Story,
            "--data",
            Data,
            "--no-voice",
            "--format",
            "json",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    public async ValueTask DisposeAsync()
    {
        await Studio.DisposeAsync();
        folder.Dispose();
    }
}
