using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Provenance.Labels;

namespace InteractiveDrama.Shots.Provenance.Credentials;

/// <summary>What the content credential of a take's files claims.</summary>
public sealed record CredentialClaim
{
    /// <summary>What the file is called: the take's id.</summary>
    public required string Title { get; init; }

    /// <summary>How it came to be; <see cref="DigitalSource.None"/> when people made it, and only they know how.</summary>
    public required DigitalSource Source { get; init; }

    /// <summary>The model, or the program that drew; null when it is not known.</summary>
    public string? Agent { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What went into it.</summary>
    public ImmutableArray<CredentialIngredient> Ingredients { get; init; } = [];

    /// <summary>The claim of a take.</summary>
    /// <param name="take">The take.</param>
    /// <param name="parent">The take it was made from; null when there is none.</param>
    /// <param name="original">SHA-256 of what came, of which its files are made.</param>
    public static CredentialClaim Of(Take take, Take? parent, string original)
    {
        ArgumentNullException.ThrowIfNull(take);
        var source = DigitalSources.Of(take, parent);
        var ingredients = take
            .References.Select(hash => new CredentialIngredient("reference", hash, false))
            .ToList();
        if (parent?.Files.FirstOrDefault(f => f.Role == MediaRole.Original) is { } before)
            ingredients.Add(new CredentialIngredient("parent take", before.Sha256, false));
        // What people made was there before us: we only bring it into another form.
        if (source == DigitalSource.None)
            ingredients.Insert(0, new CredentialIngredient("original", original, true));
        return new CredentialClaim
        {
            Title = take.Id,
            Source = source,
            Agent =
                take.MadeBy == MakerKind.Drawn ? "Interactive Drama animatic"
                : take.Model is { } model ? $"{take.Provider} {model}"
                : null,
            At = take.MadeAt,
            Ingredients = [.. ingredients.DistinctBy(i => (i.Sha256, i.IsParent))],
        };
    }
}
