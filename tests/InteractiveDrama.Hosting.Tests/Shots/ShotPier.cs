using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.StrictProviders.OpenAI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Shots;

/// <summary>
/// A story with a shot behind each of two choices, on a real host whose only provider is a strict server. Its time is the
/// machine's: over real HTTP and with ffmpeg there is no other.
/// </summary>
internal static class ShotPier
{
    private const string Script = """
        # shot: wide of pier, 4s
        # music: rain, fade 2s
        The last ferry leaves in an hour. # id: hour
        * [Wait] # id: wait
          # shot: close-up of mei, 4s
          Mei: You came. # id: came
          # ending: together
          -> END
        * [Leave] # id: leave
          # shot: wide of road, 4s
          The road is long. # id: road
          # ending: alone
          -> END
        """;

    /// <summary>A data folder with the operator's providers.</summary>
    public static string Folder(StrictOpenAi provider)
    {
        Assert.SkipUnless(FfmpegTools.Find() is not null, "ffmpeg is not on this machine.");
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        File.WriteAllText(
            Path.Combine(folder, "providers.yaml"),
            $$"""
            studio:
              kind: openai
              url: {{provider.Url}}
              media: { private: ["{{provider.Host}}"] }
              video:
                model: film-1
                price: 0.1 USD per second
                latency: { usual: 5 s, slow: 20 s }
            """
        );
        return folder;
    }

    /// <summary>Starts a host on a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="budget">What the story may cost.</param>
    /// <param name="script">The story's script; null for the pier's.</param>
    /// <param name="keepFolder">Whether the folder outlives the host.</param>
    /// <param name="configure">What the operator says.</param>
    /// <param name="yaml">Further lines of <c>drama.yaml</c>.</param>
    /// <param name="register">Further services.</param>
    /// <param name="lookahead">How many decisions ahead shots are made.</param>
    public static Task<TestDrama> StartAsync(
        string folder,
        string budget = "20.00",
        string? script = null,
        bool keepFolder = false,
        Action<DramaOptions>? configure = null,
        string yaml = "",
        Action<IServiceCollection>? register = null,
        int lookahead = 2
    ) =>
        TestDrama.StartAsync(
            Scripts.Pier,
            folder,
            keepFolder,
            drama =>
            {
                drama.Stories[0] = Compile(folder, budget, script ?? Script, yaml, lookahead);
                drama.Shots.ProvidersFile = Path.Combine(folder, "providers.yaml");
                drama.Shots.LookEvery = TimeSpan.FromSeconds(1);
                configure?.Invoke(drama);
            },
            register: services =>
            {
                services.RemoveAll<IStoryLooks>();
                services.AddSingleton(TimeProvider.System);
                register?.Invoke(services);
            }
        );

    /// <summary>The picture of the first shot behind a choice.</summary>
    public static MediaNeed Behind(TestDrama drama, string choice)
    {
        var story = Story(drama);
        var start = story.Player.Begin(null, 1);
        return story.Needs.Picture(Ahead(story.Player.Choose(start.Position!, choice).Beat));
    }

    public static PublishedStory Story(TestDrama drama) =>
        drama.Services.GetRequiredService<StoryCatalogue>().Find("story")!;

    /// <summary>Waits until the scheduler knows that so many viewers may come to a need.</summary>
    public static async Task WantedAsync(TestDrama drama, MediaNeed need, int viewers = 1)
    {
        var floor = drama.Services.GetRequiredService<ShotFloor>();
        await TestDrama.UntilAsync(() =>
            floor.Ask((scheduler, now) => scheduler.Explain(need.Key, now))?.Viewers == viewers
        );
    }

    /// <summary>The takes of the story, once there are so many.</summary>
    public static async Task<IReadOnlyList<KeptTake>> TakesAsync(TestDrama drama, int count)
    {
        var index = drama.Services.GetRequiredService<TakeIndex>();
        await TestDrama.UntilAsync(() => index.Of("story").Takes.Length == count);
        return await drama.Services.GetRequiredService<ITakes>().ListAsync("story");
    }

    private static BeatShot Ahead(Beat beat) => beat.Shots[0];

    private static PublishedStory Compile(
        string folder,
        string budget,
        string script,
        string yaml,
        int lookahead
    )
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, "pier")).FullName;
        File.WriteAllText(Path.Combine(project, "main.ink"), script);
        File.WriteAllText(
            Path.Combine(project, "drama.yaml"),
            $$"""
            title: The Pier
            script: main.ink
            cast:
              mei: { name: Mei, look: "short black hair, red raincoat" }
            shots: { providers: [studio, animatic], budget: { currency: USD, story: {{budget}} }, lookahead: {{lookahead}} }
            {{yaml}}
            """
        );
        Directory.CreateDirectory(Path.Combine(project, "audio"));
        File.WriteAllBytes(Path.Combine(project, "audio", "rain.wav"), "RIFF....WAVEfmt "u8);
        var result = StoryCompiler.Compile(project);
        return new PublishedStory(
            "story",
            result.Package
                ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics))
        );
    }
}
