using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>How a person looks in every shot: what the card says, and what its key decides where it is silent.</summary>
internal sealed record Appearance
{
    public required Build Build { get; init; }

    public required Age Age { get; init; }

    public required HairStyle Hair { get; init; }

    public required Fringe Fringe { get; init; }

    public required Colour HairColour { get; init; }

    public required Colour Skin { get; init; }

    public required Colour Eyes { get; init; }

    /// <summary>Jaw, from narrow (0) to square (1).</summary>
    public required double Jaw { get; init; }

    /// <summary>Length of the face, from short (-1) to long (1).</summary>
    public required double Length { get; init; }

    /// <summary>Slant of the eyes, from falling (-1) to rising (1).</summary>
    public required double Slant { get; init; }

    public required Beard Beard { get; init; }

    public required Hat Hat { get; init; }

    public required Colour HatColour { get; init; }

    public required Garment Garment { get; init; }

    public required Colour GarmentColour { get; init; }

    /// <summary>What shows under a coat or jacket.</summary>
    public required Colour InnerColour { get; init; }

    public required Colour LegColour { get; init; }

    public required Colour? Scarf { get; init; }

    public required bool Glasses { get; init; }

    public required Colour GlassesColour { get; init; }

    public required bool Headset { get; init; }

    public required bool Freckles { get; init; }

    public required bool Scar { get; init; }

    public required bool Earrings { get; init; }

    public required bool Wet { get; init; }

    public bool Feminine => Build is Build.Woman;

    public bool Masculine => Build is Build.Man;
}
