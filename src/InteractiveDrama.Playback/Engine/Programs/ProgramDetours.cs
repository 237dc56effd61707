using System.Collections.Frozen;
using System.Collections.Immutable;
using InteractiveDrama.Stories.Experiments;

namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>Where experiments let choices lead, by the address of the choice point.</summary>
internal sealed class ProgramDetours
{
    private readonly FrozenDictionary<int, ImmutableArray<ProgramDetour>> byPoint;

    private ProgramDetours(FrozenDictionary<int, ImmutableArray<ProgramDetour>> byPoint) =>
        this.byPoint = byPoint;

    /// <summary>The detours of a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="detours">The story's.</param>
    /// <exception cref="InvalidStoryProgramException">One leads to a knot that is not in the program.</exception>
    public static ProgramDetours Of(StoryProgram program, Detours detours) =>
        new(
            detours.IsEmpty
                ? FrozenDictionary<int, ImmutableArray<ProgramDetour>>.Empty
                : Enumerable
                    .Range(0, program.Code.Length)
                    .Where(address => program.Code[address].Opcode == Opcode.OfferChoice)
                    .Select(address => (address, To: detours.From(program.PathOf(address))))
                    .Where(e => !e.To.IsEmpty)
                    .ToFrozenDictionary(
                        e => e.address,
                        e => e.To.Select(detour => In(program, detour)).ToImmutableArray()
                    )
        );

    /// <summary>The detours of a choice point, in the order in which they are asked for.</summary>
    /// <param name="point">Its address.</param>
    public ImmutableArray<ProgramDetour> From(int point) => byPoint.GetValueOrDefault(point, []);

    private static ProgramDetour In(StoryProgram program, Detour detour) =>
        detour.Knot is not { } knot ? new ProgramDetour(detour.Source, null)
        : program.Knots.TryGetValue(knot, out var container)
            ? new ProgramDetour(detour.Source, container)
        : throw new InvalidStoryProgramException(
            $"The experiment's variant '{detour.Source}' leads to the knot '{knot}', which the story does not have."
        );
}
