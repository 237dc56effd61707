using InteractiveDrama.Shots.Library;

namespace InteractiveDrama.Shots.Supplied;

/// <summary>Where supplied media comes from.</summary>
/// <param name="MadeBy">Who made it: people, or a model.</param>
/// <param name="Tool">The tool it was made with; null when nobody said.</param>
/// <param name="Model">The model; null for none.</param>
/// <param name="Licence">Its licence, as given; null when nobody said.</param>
public sealed record SuppliedOrigin(
    MakerKind MadeBy,
    string? Tool = null,
    string? Model = null,
    string? Licence = null
)
{
    /// <summary>What is taken for true where nothing is said: people made it.</summary>
    public static SuppliedOrigin People { get; } = new(MakerKind.Human);

    /// <summary>Tool and model as a take names them; null when neither is known.</summary>
    public string? Name =>
        (Tool, Model) switch
        {
            (null, _) => Model,
            (_, null) => Tool,
            _ => $"{Tool} {Model}",
        };
}
