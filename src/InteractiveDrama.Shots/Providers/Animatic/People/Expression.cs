using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>A mood as positions of brows, lids, pupils, mouth and head.</summary>
internal sealed record Expression
{
    /// <summary>Height of the brows' inner ends; down is positive.</summary>
    public double BrowInner { get; init; }

    public double BrowOuter { get; init; }

    /// <summary>Upper lids, from 0 (shut) over 1 to 1.3 (wide).</summary>
    public double Open { get; init; } = 1;

    /// <summary>Lower lids pushed up, 0 to 1.</summary>
    public double Squint { get; init; }

    /// <summary>Size of the irises.</summary>
    public double Iris { get; init; } = 1;

    public double GazeX { get; init; }

    public double GazeY { get; init; }

    public double MouthWidth { get; init; } = 19;

    /// <summary>Corners up is positive.</summary>
    public double Smile { get; init; }

    /// <summary>How far the mouth is open.</summary>
    public double Gape { get; init; }

    public bool Teeth { get; init; }

    /// <summary>One corner higher than the other.</summary>
    public double Skew { get; init; }

    /// <summary>Tilt of the head in degrees.</summary>
    public double Tilt { get; init; }

    /// <summary>Lowered chin is positive.</summary>
    public double Bow { get; init; }

    public double Blush { get; init; } = 0.2;

    public bool Tear { get; init; }

    public bool Sweat { get; init; }

    public bool Frown { get; init; }

    public static Expression Of(Mood mood) =>
        mood switch
        {
            Mood.Happy => new()
            {
                BrowInner = -5,
                BrowOuter = -2,
                Open = 0.86,
                Squint = 0.5,
                MouthWidth = 29,
                Smile = 13,
                Gape = 15,
                Teeth = true,
                Tilt = 3,
                Blush = 0.42,
            },
            Mood.Sad => new()
            {
                BrowInner = -14,
                BrowOuter = 9,
                Open = 0.74,
                GazeY = 4,
                MouthWidth = 17,
                Smile = -9,
                Tilt = -4,
                Bow = 8,
                Blush = 0.3,
                Tear = true,
            },
            Mood.Angry => new()
            {
                BrowInner = 15,
                BrowOuter = -7,
                Open = 0.8,
                Squint = 0.35,
                Iris = 0.9,
                MouthWidth = 23,
                Smile = -8,
                Gape = 9,
                Teeth = true,
                Bow = 6,
                Frown = true,
                Blush = 0.24,
            },
            Mood.Afraid => new()
            {
                BrowInner = -15,
                BrowOuter = 3,
                Open = 1.26,
                Iris = 0.78,
                MouthWidth = 17,
                Smile = -5,
                Gape = 9,
                Tilt = -3,
                Bow = -4,
                Sweat = true,
                Blush = 0,
            },
            Mood.Surprised => new()
            {
                BrowInner = -14,
                BrowOuter = -13,
                Open = 1.3,
                Iris = 0.86,
                MouthWidth = 12,
                Gape = 25,
                Bow = -5,
            },
            Mood.Tender => new()
            {
                BrowInner = -7,
                BrowOuter = 2,
                Open = 0.8,
                Squint = 0.3,
                Iris = 1.08,
                GazeY = 2,
                MouthWidth = 21,
                Smile = 8,
                Tilt = 5,
                Bow = 3,
                Blush = 0.5,
            },
            Mood.Cold => new()
            {
                BrowInner = 6,
                BrowOuter = 1,
                Open = 0.62,
                Squint = 0.1,
                Iris = 0.95,
                GazeX = 2,
                MouthWidth = 18,
                Smile = -2,
                Skew = 2,
                Bow = -6,
                Blush = 0,
            },
            Mood.Pain => new()
            {
                BrowInner = 6,
                BrowOuter = 10,
                Open = 0.4,
                Squint = 0.6,
                MouthWidth = 23,
                Smile = -7,
                Gape = 8,
                Teeth = true,
                Tilt = -7,
                Bow = 9,
                Frown = true,
                Sweat = true,
                Blush = 0.1,
            },
            Mood.Determined => new()
            {
                BrowInner = 10,
                BrowOuter = -6,
                Open = 0.9,
                Squint = 0.22,
                MouthWidth = 20,
                Smile = -1,
                Bow = 3,
                Blush = 0.12,
            },
            _ => new(),
        };
}
