using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Playback.Tests.Oracle.Making;
using InteractiveDrama.Playback.Tests.Oracle.Mutating;
using InteractiveDrama.Playback.Tests.Oracle.Playing;
using InteractiveDrama.Playback.Tests.Oracle.Writing;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Testing;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Oracle;

/// <summary>Compiled stories that were damaged or made in bad faith: refused by name, or played within bounds.</summary>
public class MutationTests
{
    private const int Quick = 2_000;
    private const int Long = 100_000;
    private const long MostBytes = 64 * 1024 * 1024;

    private static readonly StepBudget Budget = new()
    {
        Instructions = 20_000,
        Lines = 100,
        Depth = 200,
        ValueLength = 4_096,
        OutputLength = 16_384,
        StateBytes = 65_536,
    };

    private static readonly Lazy<string[]> Programs = new(() =>
        [
            .. Enumerable
                .Range(1, 30)
                .Select(seed => PlainStory.Compile(InkWriter.Write(StoryMaker.Make(seed))))
                .OfType<StoryPackage>()
                .Concat(Tests.Stories.All.Select(s => TestStory.Compile(s, TestStory.Cast)))
                .Select(p => p.Program),
        ]
    );

    [Fact]
    public void A_damaged_program_is_refused_by_name_or_plays_within_bounds() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var random = new Random(seed);
                    var whole = Programs.Value[random.Next(Programs.Value.Length)];
                    var program =
                        random.Next(2) == 0
                            ? new ProgramMutations(random).Mutate(whole)
                            : new ProgramShuffles(random).Shuffle(whole);
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    try
                    {
                        Play(program, random);
                    }
                    catch (InvalidStoryProgramException)
                    {
                        // Refused, as it may be.
                    }
                    catch (Exception e)
                    {
                        Assert.Fail(
                            $"{e.GetType().Name}: {e.Message}\n{e.StackTrace}\nprogram of seed {seed}:\n{Short(program)}"
                        );
                    }

                    var taken = GC.GetAllocatedBytesForCurrentThread() - before;
                    if (taken > MostBytes)
                        Assert.Fail(
                            $"{taken} bytes for the program of seed {seed}:\n{Short(program)}"
                        );
                }
            )
            .Check(OracleRun.Count(Quick, Long));

    private static void Play(string program, Random random)
    {
        var engine = new StoryEngine(PlainStory.Of(program), Budget);
        var stop = engine.Start(null, random.Next());
        for (var i = 0; i < 4 && stop.State is { } state; i++)
        {
            engine.Inspect(state);
            engine.ExplorationKey(state);
            var back = engine.Decode(engine.Encode(state));
            if (stop.Choices.IsEmpty)
                return;
            stop = engine.Step(back, random.Next(stop.Choices.Length));
        }
    }

    private static string Short(string program) =>
        program.Length <= 6_000 ? program : program[..3_000] + " … " + program[^3_000..];
}
