using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Playback.Tests.Oracle.Covering;
using InteractiveDrama.Playback.Tests.Oracle.Playing;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Playback.Tests.Oracle;

/// <summary>Stories made at random, the same ones in every run.</summary>
internal static class OracleRun
{
    public const int Quick = 300;
    public const int Long = 20_000;

    /// <summary>So many cases; another number in a long run.</summary>
    public static Config Count(int quick, int @long) =>
        Cases
            .Of(1)
            .WithMaxTest(
                Environment.GetEnvironmentVariable("INTERACTIVE_DRAMA_LONG") == "1" ? @long : quick
            );

    /// <summary>Holds an engine against ink's own.</summary>
    /// <param name="contender">The engine.</param>
    /// <param name="cases">How many stories.</param>
    /// <exception cref="Exception">The engines differ; the message shows a small story on which they do.</exception>
    public static void Play(Contender contender, Config cases) =>
        Prop.ForAll(OracleCase.Any, tried => Play(contender, tried)).Check(cases);

    /// <summary>Holds an engine against ink's own where every choice is led to a knot of the story in place of its own content.</summary>
    /// <param name="contender">The engine.</param>
    /// <param name="cases">How many stories.</param>
    /// <exception cref="Exception">The engines differ.</exception>
    public static void PlayDetours(Contender contender, Config cases) =>
        Prop.ForAll(OracleCase.Any, tried => Play(contender, tried.WithDetours())).Check(cases);

    /// <summary>What the stories of a quick run come to, and how many of them compile.</summary>
    public static (Coverage Coverage, int Compiled) Cover()
    {
        var coverage = new Coverage();
        var compiled = 0;
        Prop.ForAll(
                OracleCase.Any,
                made =>
                {
                    if (PlainStory.Compile(made.Ink) is not { } package)
                        return;
                    compiled++;
                    coverage.Add(package, made.Walks);
                }
            )
            .Check(Count(Quick, Quick));
        return (coverage, compiled);
    }

    private static void Play(Contender contender, OracleCase tried)
    {
        var ink = tried.Ink;
        if (PlainStory.Compile(ink) is not { } package)
            return;
        var duel = new Duel(package, contender);
        try
        {
            foreach (var walk in tried.Walks)
                duel.Play(walk);
        }
        catch (Disagreement e)
        {
            throw new Disagreement($"\n{e.Message}\n────────\n{ink}────────");
        }
    }
}
