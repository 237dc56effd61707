using System.Text;
using System.Text.Json;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Storage.Sqlite;
using InteractiveDrama.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Cli.Tests.Releasing;

/// <summary>A small film with a library, on its way to a release.</summary>
internal sealed class ReleasableStory : IAsyncDisposable
{
    public const string Labelled = "Iptc4xmpExt:DigitalSourceType AIGC";

    private readonly TempFolder folder = new();
    private readonly ServiceProvider services;

    public ReleasableStory(string yaml = "")
    {
        Write(yaml);
        services = new ServiceCollection()
            .AddSqliteStorage(new SqliteStorageOptions { Folder = Data })
            .BuildServiceProvider();
        Store = new FolderMediaStore(Path.Combine(Data, "media"));
    }

    public string Story => Path.Combine(folder.Path, "ferry");

    public string Data => Path.Combine(folder.Path, "data");

    public string Folder => folder.Path;

    public FolderMediaStore Store { get; }

    /// <summary>Writes the story, with further lines of its settings.</summary>
    public void Write(string yaml)
    {
        folder.Write(
            "ferry/drama.yaml",
            $"title: The Ferry\nscript: main.ink\nshots: {{ providers: [studio, animatic] }}\n{yaml}"
        );
        folder.Write(
            "ferry/main.ink",
            """
            # shot: wide, static, 1s
            The last boat is late. # id: late
            * [Wait.] # id: wait
                # shot: close-up; a lantern
                A lantern, number seven. # id: seven # not: cn
            * [Go.] # id: go
            -
            # shot: medium; the water
            Dawn. # id: dawn
            -> END
            """
        );
    }

    /// <summary>What viewers of a market can come to see.</summary>
    public IReadOnlyList<MediaNeed> Needs() =>
        [.. StoryNeeds.Of(LoadedStory.Load(Story)!, []).Shots.Select(shot => shot.Need("ferry"))];

    /// <summary>Gives a shot a film of a model's, that is shown.</summary>
    public async Task<Take> AddAsync(
        string subject,
        string bytes = Labelled,
        MediaKind kind = MediaKind.Video
    )
    {
        var need = Needs().First(need => need.Subject == subject);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"{subject} {bytes}"));
        var file = await Store.PutAsync(content, "video/mp4");
        var take = new Take
        {
            Id = $"take_{Guid.CreateVersion7():N}",
            Story = "ferry",
            Subject = subject,
            Kind = kind,
            ContentHash = need.ContentHash,
            MadeBy = MakerKind.Ai,
            Provider = "studio",
            Model = "dream-2",
            MadeAt = DateTimeOffset.UnixEpoch,
            Files = [file with { Role = MediaRole.Rendition, Width = 720 }],
        };
        await services.GetRequiredService<ITakes>().AddAsync(take, publish: true);
        return take;
    }

    /// <summary>Says something of a take in review.</summary>
    public Task ReviewAsync(
        Take take,
        ReviewVerb verb,
        string? gate = null,
        string? reason = null
    ) =>
        services
            .GetRequiredService<IReviewLog>()
            .AppendAsync(
                new ReviewEntry
                {
                    Id = Guid.CreateVersion7(),
                    At = DateTimeOffset.UnixEpoch,
                    Who = "ada",
                    Verb = verb,
                    Story = "ferry",
                    Subject = take.Subject,
                    Take = take.Id,
                    Gate = gate,
                    Reason = reason,
                }
            );

    /// <summary>Gives every shot an approved film.</summary>
    public async Task FinishAsync()
    {
        foreach (var subject in Needs().Select(need => need.Subject).Distinct().ToList())
        {
            await ReviewAsync(await AddAsync(subject), ReviewVerb.Approve);
        }
    }

    public Task HaltAsync() =>
        services
            .GetRequiredService<IHalts>()
            .HaltAsync(new Halt("ferry", null, DateTimeOffset.UnixEpoch, "ada", "wrong face"));

    /// <summary>Releases, or tries to.</summary>
    public async Task<(Run Run, JsonElement Json)> ReleaseAsync(params string[] further)
    {
        var run = await Run.Of(["release", Story, "--data", Data, "--format", "json", .. further]);
        return (run, JsonDocument.Parse(run.Output).RootElement);
    }

    /// <summary>The kinds and subjects of what a release lacks.</summary>
    public async Task<string[]> MissingAsync(params string[] further) =>
        [
            .. (await ReleaseAsync(further))
                .Json.GetProperty("missing")
                .EnumerateArray()
                .Select(gap =>
                    $"{gap.GetProperty("kind").GetString()} {gap.GetProperty("subject").GetString()}"
                ),
        ];

    public string File(int number, string name) =>
        Path.Combine(Data, "releases", "ferry", $"{number}", name);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }
}
