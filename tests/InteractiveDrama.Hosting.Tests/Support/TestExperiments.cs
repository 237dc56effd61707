using System.Collections.Immutable;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Stories.Compilation;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Hosting.Tests.Support;

/// <summary>A story with experiments, and what is stored of them.</summary>
internal static class TestExperiments
{
    public const string Script = """
        -> pier
        === pier ===
        # episode: 1 The Pier
        The ferry waits.
        # beat: gangway
        * [Board] # id: board
            A calm crossing.
            -> deck
        * [Stay] # id: stay
            -> deck
        === deck ===
        # episode: 2 The Deck
        On deck.
        # beat: rail
        * [Look back] # id: back
            -> END
        * [Look ahead] # id: ahead
            -> END
        * [Wait] # id: wait # default
            -> END
        === storm ===
        A wave.
        -> deck
        """;

    public const string Content = """
        title: The Ferry
        experiments:
          storm-or-calm:
            at: board
            variants: { calm: {}, storm: { knot: storm } }
        """;

    /// <summary>The story with a <c>drama.yaml</c>.</summary>
    public static PublishedStory Story(string yaml, string script = Script)
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "main.ink"), script);
            File.WriteAllText(Path.Combine(folder, "drama.yaml"), yaml);
            var result = StoryCompiler.Compile(folder);
            return new PublishedStory(
                "story",
                result.Package
                    ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics))
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A server with the story, on a folder that may outlive it.</summary>
    public static Task<TestDrama> StartAsync(
        string yaml,
        string? folder = null,
        Action<DramaOptions>? configure = null,
        string script = Script
    ) =>
        TestDrama.StartAsync(
            Scripts.Pier,
            folder ?? Directory.CreateTempSubdirectory("drama").FullName,
            keepFolder: folder is not null,
            configure: options =>
            {
                options.Stories.Clear();
                options.Stories.Add(Story(yaml, script));
                configure?.Invoke(options);
            }
        );

    /// <summary>What was told of a session's experiments.</summary>
    public static async Task<ImmutableArray<SessionEvent>> ExposuresAsync(
        TestDrama drama,
        string session
    ) =>
        [
            .. (
                await drama.Services.GetRequiredService<IViewerData>().ReadAsync(session)
            )!.Events.Where(one => one.Kind == SessionEventKinds.ExperimentExposed),
        ];
}
