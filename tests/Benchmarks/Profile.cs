using System.Diagnostics;
using InteractiveDrama.Benchmarks.Contenders;
using InteractiveDrama.Benchmarks.Generated;
using InteractiveDrama.Benchmarks.Walks;
using InteractiveDrama.Stories;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Benchmarks;

/// <summary>The engine or the check at work and nothing else, until the time is over: something for <c>dotnet-trace</c> or <c>perf</c> to look at.</summary>
internal static class Profile
{
    /// <summary>The name of the bundled story.</summary>
    public const string Bundled = "bundled";

    /// <summary>Plays.</summary>
    /// <param name="story"><see cref="Bundled"/>, a generated story, or a script's path.</param>
    /// <param name="seconds">How long.</param>
    public static void Run(string story, int seconds)
    {
        var loaded =
            story == Bundled ? StoryShelf.Bundled("Prompt Side", "prompt-side")
            : GeneratedStories.Ink.ContainsKey(story) ? StoryShelf.Generated(story)
            : StoryShelf.Script(Path.GetFileName(story), story)
                ?? throw new FileNotFoundException($"There is no script at '{story}'.");
        var player = new StatelessPlayer(Engines.Ours(loaded.Package));
        Console.WriteLine($"Process {Environment.ProcessId} plays {loaded.Name} for {seconds} s.");
        var began = Stopwatch.GetTimestamp();
        long steps = 0;
        while (Stopwatch.GetElapsedTime(began).TotalSeconds < seconds)
            steps += WalkSet.Default.Lap(player);
        Console.WriteLine($"{steps / Stopwatch.GetElapsedTime(began).TotalSeconds:N0} steps/s.");
    }

    /// <summary>Checks.</summary>
    /// <param name="story"><see cref="Bundled"/>, a generated story, or a script's path.</param>
    /// <param name="seconds">How long.</param>
    public static void Check(string story, int seconds)
    {
        var path =
            story == Bundled ? Repository.Story("prompt-side")
            : GeneratedStories.Ink.TryGetValue(story, out var ink)
                ? StoryShelf.Written(story, ink())
            : story;
        Console.WriteLine($"Process {Environment.ProcessId} checks {path} for {seconds} s.");
        var began = Stopwatch.GetTimestamp();
        long checks = 0;
        for (; Stopwatch.GetElapsedTime(began).TotalSeconds < seconds; checks++)
            StoryLoader.Load(path);
        Console.WriteLine(
            $"{Stopwatch.GetElapsedTime(began).TotalMilliseconds / checks:N1} ms a check."
        );
    }
}
