using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Experiments;

/// <summary>A randomised experiment, as <c>drama.yaml</c> declares it.</summary>
/// <param name="Key">Its key: <c>a-z</c>, <c>0-9</c>, <c>_</c> and <c>-</c>.</param>
/// <param name="At">What is varied: a choice's id for content, a beat's id for order and timers.</param>
/// <param name="Kind">What the variants change.</param>
/// <param name="Variants">The variants; the first is the control, which is the story as written.</param>
public sealed record Experiment(
    string Key,
    string At,
    ExperimentKind Kind,
    ImmutableArray<ExperimentVariant> Variants
)
{
    /// <summary>The share of each variant among those who take part, in the order of the variants; they sum to 1.</summary>
    public ImmutableArray<double> Weights { get; init; } = [];

    /// <summary>The share of viewers who take part, 0 to 1.</summary>
    public double Coverage { get; init; } = 1;

    /// <summary>What is hashed with each viewer; the key when the file says nothing.</summary>
    public string Seed { get; init; } = Key;

    /// <summary>Which time it runs, from 1; a higher one begins afresh, with other viewers in each variant.</summary>
    public int Phase { get; init; } = 1;

    /// <summary>False when it is stopped: nobody new takes part.</summary>
    public bool IsRunning { get; init; } = true;

    /// <summary>The variant that viewers outside of it get once it is stopped; the control when null.</summary>
    public string? Winner { get; init; }

    /// <summary>Languages of those who take part, BCP 47; every language when empty.</summary>
    public ImmutableArray<string> Locales { get; init; } = [];

    /// <summary>Classes of devices of those who take part, such as <c>phone</c>; every class when empty.</summary>
    public ImmutableArray<string> Devices { get; init; } = [];

    /// <summary>What it is to further.</summary>
    public ExperimentGoal Goal { get; init; } = ExperimentGoal.Default;

    /// <summary>The line of its place in <c>drama.yaml</c>, from 1.</summary>
    public int Line { get; init; } = 1;

    /// <summary>The column there, from 1.</summary>
    public int Column { get; init; } = 1;

    /// <summary>The name of this run of it, by which exposures are counted: the key, from the second phase on with <c>:2</c>.</summary>
    [JsonIgnore]
    public string Run => InPhase(Key);

    /// <summary>The seed of this run: a new phase is another seed.</summary>
    [JsonIgnore]
    public string RunSeed => InPhase(Seed);

    /// <summary>True for one that viewers can be assigned by: what a file holds that nobody here compiled may not be.</summary>
    [JsonIgnore]
    public bool IsWhole =>
        !Variants.IsDefault
        && Variants.Length >= 2
        && Variants.All(v => v is { Name.Length: > 0, Order.IsDefault: false })
        && !Weights.IsDefault
        && Weights.Length == Variants.Length
        && Weights.All(w => double.IsFinite(w) && w >= 0)
        && double.IsFinite(Coverage)
        && !Locales.IsDefault
        && !Devices.IsDefault
        && Goal is not null
        && (Goal.Kind == GoalKind.Ending) == (Goal.Ending is not null);

    /// <summary>The variant of a name; null when there is none.</summary>
    /// <param name="name">The name.</param>
    public ExperimentVariant? Variant(string name) => Variants.FirstOrDefault(v => v.Name == name);

    /// <summary>The name by which the engine asks whether a variant is taken, and by which a turn keeps it.</summary>
    /// <param name="variant">The variant.</param>
    public string DrawSource(ExperimentVariant variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        return $"{Key}/{variant.Name}";
    }

    private string InPhase(string name) =>
        Phase == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}:{Phase}");
}
